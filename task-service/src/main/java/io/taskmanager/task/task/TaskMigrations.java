package io.taskmanager.task.task;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.taskmanager.data.migration.Migration;
import io.taskmanager.data.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Creates {@code tasks}, with an index for each order of its lists: equality, then the order, then the id. */
@ApplicationScoped
class TaskMigrations implements Migration {

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String description() {
        return "tasks by project in each order, and by time of purge";
    }

    @Override
    public void apply(MongoDatabase database) {
        Stream<IndexModel> orders = Arrays.stream(TaskSort.values())
                .map(sort -> new IndexModel(ascending("projectId", "lifecycle", sort.path, "_id")));
        Stream<IndexModel> others = Stream.of(
                new IndexModel(ascending("lifecycle", "trash.purgeAt")),
                new IndexModel(
                        ascending("idempotency.key"),
                        new IndexOptions().unique(true).sparse(true)),
                Outbox.index());
        List<IndexModel> indexes = Stream.concat(orders, others).toList();
        database.getCollection(Tasks.NAME).createIndexes(indexes);
    }
}
