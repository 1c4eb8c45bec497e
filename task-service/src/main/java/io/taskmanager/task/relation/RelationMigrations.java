package io.taskmanager.task.relation;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.taskmanager.data.migration.Migration;
import io.taskmanager.data.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates {@code relations}: by either end, and by each direction for those who follow blocks. */
@ApplicationScoped
class RelationMigrations implements Migration {

    @Override
    public int version() {
        return 10;
    }

    @Override
    public String description() {
        return "relations by task";
    }

    @Override
    public void apply(MongoDatabase database) {
        IndexOptions once = new IndexOptions().unique(true).sparse(true);
        database.getCollection(Relations.NAME)
                .createIndexes(List.of(
                        new IndexModel(ascending("ends", "state", "_id")),
                        new IndexModel(ascending("from", "type", "state")),
                        new IndexModel(ascending("to", "type", "state")),
                        new IndexModel(ascending("state", "createdAt")),
                        new IndexModel(ascending("pair"), once),
                        new IndexModel(ascending("idempotency.key"), once),
                        Outbox.index()));
    }
}
