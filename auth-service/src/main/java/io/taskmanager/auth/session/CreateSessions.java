package io.taskmanager.auth.session;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.taskmanager.data.migration.Migration;
import jakarta.inject.Singleton;

/** The index that the purge finds expired sessions by. Not a TTL index: not every store honours one. */
@Singleton
class CreateSessions implements Migration {
    @Override
    public int version() {
        return 2;
    }

    @Override
    public String description() {
        return "create the sessions, found by expiry";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Sessions.COLLECTION)
                .createIndex(Indexes.ascending("expiresAt"), new IndexOptions().name("expiry"));
    }
}
