package io.taskmanager.task.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.UpdateOneModel;
import io.taskmanager.data.migration.Migration;
import io.taskmanager.task.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;

/**
 * Indexes the words of tasks and comments, and writes those of the documents that have none yet. A document that is
 * changed meanwhile is left alone: that write has its words.
 */
@ApplicationScoped
class SearchMigrations implements Migration {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Override
    public int version() {
        return 6;
    }

    @Override
    public String description() {
        return "tasks and comments by their words, and tasks by number";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> tasks = database.getCollection("tasks");
        tasks.createIndexes(List.of(
                new IndexModel(ascending("projectId", "lifecycle", "listed.words", "createdAt", "_id")),
                new IndexModel(ascending("projectId", "number"))));
        MongoCollection<Document> comments = database.getCollection("comments");
        comments.createIndexes(List.of(
                new IndexModel(ascending("projectId", "lifecycle", "words", "createdAt", "_id")),
                new IndexModel(ascending("projectId", "lifecycle", "createdAt", "_id"))));
        fill(tasks, "listed.words", fields -> Words.of(text(fields, "title"), text(fields, "description")));
        fill(comments, "words", fields -> Words.of(text(fields, "text")));
    }

    private static void fill(
            MongoCollection<Document> collection, String path, Function<Document, List<String>> words) {
        UUID last = BEFORE_ALL;
        List<Document> batch;
        do {
            batch = collection
                    .find(gt("_id", last))
                    .projection(include("version", "fields"))
                    .sort(ascending("_id"))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            if (!batch.isEmpty()) {
                write(collection, path, words, batch);
                last = batch.getLast().get("_id", UUID.class);
            }
        } while (batch.size() == BATCH);
    }

    private static void write(
            MongoCollection<Document> collection,
            String path,
            Function<Document, List<String>> words,
            List<Document> batch) {
        List<UpdateOneModel<Document>> writes = batch.stream()
                .map(found -> new UpdateOneModel<Document>(
                        and(eq("_id", found.get("_id")), eq("version", found.get("version"))),
                        set(path, words.apply(found.get("fields", Document.class)))))
                .toList();
        collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private static String text(Document fields, String name) {
        String text = fields.getString(name);
        return text == null ? "" : text;
    }
}
