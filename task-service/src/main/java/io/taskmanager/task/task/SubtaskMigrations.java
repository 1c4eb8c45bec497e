package io.taskmanager.task.task;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds subtasks by their parent, tasks by the number in their key, and tasks whose subtasks are still to follow them. */
@ApplicationScoped
class SubtaskMigrations implements Migration {

    @Override
    public int version() {
        return 8;
    }

    @Override
    public String description() {
        return "tasks by parent, and by number";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Tasks.NAME)
                .createIndexes(List.of(
                        new IndexModel(ascending("fields.parent", "lifecycle", TaskSort.RANK.path, "_id")),
                        new IndexModel(ascending("projectId", "number")),
                        new IndexModel(ascending("spread"), new IndexOptions().sparse(true))));
    }
}
