package io.taskmanager.task.imports;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates {@code imports}, found when they wait and when they are old, and an index of its files by age. */
@ApplicationScoped
class ImportMigrations implements Migration {

    @Override
    public int version() {
        return 13;
    }

    @Override
    public String description() {
        return "imports by state and by age";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Imports.NAME)
                .createIndexes(List.of(
                        new IndexModel(ascending("state", "lease.until")),
                        new IndexModel(ascending("createdAt")),
                        new IndexModel(
                                ascending("idempotency.key"),
                                new IndexOptions().unique(true).sparse(true))));
        database.getCollection(ImportFiles.BUCKET + ".files").createIndex(ascending("uploadDate"));
    }
}
