package io.taskmanager.task.attachment;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.taskmanager.data.migration.Migration;
import io.taskmanager.data.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates {@code attachments}: by task, by project for what they take together, and by what is left to clear away. */
@ApplicationScoped
class AttachmentMigrations implements Migration {

    @Override
    public int version() {
        return 12;
    }

    @Override
    public String description() {
        return "attachments by task, and by project";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Attachments.NAME)
                .createIndexes(List.of(
                        new IndexModel(ascending("taskId", "state", "_id")),
                        new IndexModel(ascending("projectId", "state")),
                        new IndexModel(ascending("state", "createdAt")),
                        new IndexModel(
                                ascending("idempotency.key"),
                                new IndexOptions().unique(true).sparse(true)),
                        Outbox.index()));
    }
}
