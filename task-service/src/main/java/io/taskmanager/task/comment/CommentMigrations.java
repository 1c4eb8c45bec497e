package io.taskmanager.task.comment;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.taskmanager.data.migration.Migration;
import io.taskmanager.data.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates {@code comments}, with the index of the one list that there is. */
@ApplicationScoped
class CommentMigrations implements Migration {

    @Override
    public int version() {
        return 4;
    }

    @Override
    public String description() {
        return "comments by task, oldest first";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Comments.NAME)
                .createIndexes(List.of(
                        new IndexModel(ascending("taskId", "lifecycle", "_id")),
                        new IndexModel(
                                ascending("idempotency.key"),
                                new IndexOptions().unique(true).sparse(true)),
                        Outbox.index()));
    }
}
