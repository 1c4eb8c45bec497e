package io.taskmanager.task.task;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds the tasks that come again among all others. */
@ApplicationScoped
class RecurringMigrations implements Migration {

    @Override
    public int version() {
        return 15;
    }

    @Override
    public String description() {
        return "tasks by what their recurrence is counted from";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Tasks.NAME)
                .createIndexes(
                        List.of(new IndexModel(ascending("projectId", "lifecycle", "fields.recurrence.from", "_id"))));
    }
}
