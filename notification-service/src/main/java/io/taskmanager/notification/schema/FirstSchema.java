package io.taskmanager.notification.schema;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.taskmanager.data.migration.Migration;
import io.taskmanager.data.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.List;

/** The collections of the first release. Names are written out: what they become later is not this migration's. */
@Singleton
class FirstSchema implements Migration {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public String description() {
        return "inbox, and what is known of accounts and projects";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection("projects").createIndex(Indexes.ascending("members"));
        database.getCollection("notifications")
                .createIndexes(List.of(
                        new IndexModel(Indexes.ascending("userId", "eventId"), new IndexOptions().unique(true)),
                        new IndexModel(
                                Indexes.compoundIndex(Indexes.ascending("userId"), Indexes.descending("time", "_id"))),
                        new IndexModel(Indexes.compoundIndex(
                                Indexes.ascending("userId", "read"), Indexes.descending("time", "_id"))),
                        new IndexModel(Indexes.ascending("time")),
                        Outbox.index()));
    }
}
