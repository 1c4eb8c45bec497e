package io.taskmanager.task.project;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.taskmanager.data.migration.Migration;
import io.taskmanager.task.trash.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.BsonDocument;

/** What invitations and limits need: who is invited where, which slots are held, how many tasks there are already. */
@ApplicationScoped
class SharingMigrations implements Migration {

    @Override
    public int version() {
        return 9;
    }

    @Override
    public String description() {
        return "projects by invited address and slot, with the number of their tasks";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<BsonDocument> projects = database.getCollection(Projects.NAME, BsonDocument.class);
        projects.createIndexes(List.of(
                new IndexModel(ascending("invitations.email"), new IndexOptions().sparse(true)),
                new IndexModel(
                        ascending("heldSlot"), new IndexOptions().unique(true).sparse(true))));
        for (Lifecycle lifecycle : Lifecycle.values()) {
            projects.find(and(eq("lifecycle", lifecycle.name()), exists("taskCount", false)))
                    .projection(include("_id"))
                    .forEach(project -> count(database, projects, project));
        }
    }

    private static void count(MongoDatabase database, MongoCollection<BsonDocument> projects, BsonDocument project) {
        long tasks = database.getCollection("tasks").countDocuments(eq("projectId", project.get("_id")));
        projects.updateOne(and(eq("_id", project.get("_id")), exists("taskCount", false)), set("taskCount", tasks));
    }
}
