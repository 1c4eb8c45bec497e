package io.taskmanager.task.history;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoDatabase;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;

/** Orders what happens to a task without making a version, like a relation, by id among the changes of that version. */
@ApplicationScoped
class HistoryOrderMigrations implements Migration {

    @Override
    public int version() {
        return 11;
    }

    @Override
    public String description() {
        return "changes by task, version and id";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Changes.NAME)
                .createIndex(compoundIndex(ascending("taskId"), descending("version", "_id")));
    }
}
