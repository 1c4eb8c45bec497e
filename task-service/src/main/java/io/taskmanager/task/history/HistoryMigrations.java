package io.taskmanager.task.history;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates {@code changes}, with an index for each of its two lists. */
@ApplicationScoped
class HistoryMigrations implements Migration {

    @Override
    public int version() {
        return 5;
    }

    @Override
    public String description() {
        return "changes by task and version, and by project";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Changes.NAME)
                .createIndexes(List.of(
                        new IndexModel(compoundIndex(ascending("taskId"), descending("version"))),
                        new IndexModel(compoundIndex(ascending("projectId"), descending("_id")))));
    }
}
