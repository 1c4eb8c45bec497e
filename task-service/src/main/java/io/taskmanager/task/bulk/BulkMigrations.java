package io.taskmanager.task.bulk;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;

/** Creates {@code bulks}, found by key, and by age to be forgotten. */
@ApplicationScoped
class BulkMigrations implements Migration {

    @Override
    public int version() {
        return 7;
    }

    @Override
    public String description() {
        return "answers to bulk requests, by age";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Bulks.NAME).createIndex(ascending("at"));
    }
}
