package io.taskmanager.task.relation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Says of the tasks that wait for others that they do, so that nobody looks for it with the others. */
@ApplicationScoped
class BlockedTaskMigrations implements Migration {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Override
    public int version() {
        return 16;
    }

    @Override
    public String description() {
        return "tasks that wait for others";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> relations = database.getCollection(Relations.NAME);
        UUID last = BEFORE_ALL;
        List<Document> batch;
        do {
            batch = relations
                    .find(and(gt("_id", last), eq("type", RelationType.BLOCKS.name())))
                    .projection(include("to"))
                    .sort(ascending("_id"))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            if (!batch.isEmpty()) {
                List<UUID> blocked =
                        batch.stream().map(found -> found.get("to", UUID.class)).toList();
                database.getCollection("tasks").updateMany(in("_id", blocked), set("blocked", true));
                last = batch.getLast().get("_id", UUID.class);
            }
        } while (batch.size() == BATCH);
    }
}
