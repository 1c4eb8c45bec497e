package io.taskmanager.task.project;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.taskmanager.data.migration.Migration;
import io.taskmanager.data.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates {@code projects}. Unique indexes are sparse: only live projects hold a key. */
@ApplicationScoped
class ProjectMigrations implements Migration {

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String description() {
        return "projects by member, key and time of purge";
    }

    @Override
    public void apply(MongoDatabase database) {
        IndexOptions uniqueWhereSet = new IndexOptions().unique(true).sparse(true);
        database.getCollection(Projects.NAME)
                .createIndexes(List.of(
                        new IndexModel(ascending("members.userId", "lifecycle", "listedName", "_id")),
                        new IndexModel(ascending("heldKey"), uniqueWhereSet),
                        new IndexModel(ascending("idempotency.key"), uniqueWhereSet),
                        new IndexModel(ascending("lifecycle", "trash.purgeAt")),
                        Outbox.index()));
    }
}
