package io.taskmanager.task.task;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds tasks by the keys that they had in other projects, and those that came to theirs a while ago. */
@ApplicationScoped
class TransferMigrations implements Migration {

    @Override
    public int version() {
        return 17;
    }

    @Override
    public String description() {
        return "tasks by former places, and by when they moved";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Tasks.NAME)
                .createIndexes(List.of(
                        new IndexModel(ascending(TaskPlaces.FORMERLY), new IndexOptions().sparse(true)),
                        new IndexModel(ascending(TaskPlaces.MOVED), new IndexOptions().sparse(true))));
    }
}
