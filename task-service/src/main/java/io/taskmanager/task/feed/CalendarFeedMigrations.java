package io.taskmanager.task.feed;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates {@code calendarFeeds}, found by the hash of the secret, and by owner. */
@ApplicationScoped
class CalendarFeedMigrations implements Migration {

    @Override
    public int version() {
        return 14;
    }

    @Override
    public String description() {
        return "calendar feeds by secret and by owner";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(CalendarFeeds.NAME)
                .createIndexes(List.of(
                        new IndexModel(ascending("hash"), new IndexOptions().unique(true)),
                        new IndexModel(ascending("owner", "_id")),
                        new IndexModel(
                                ascending("idempotency.key"),
                                new IndexOptions().unique(true).sparse(true))));
    }
}
