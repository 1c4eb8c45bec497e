package io.taskmanager.auth.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The stored sessions. Every change is one write to one document. */
@ApplicationScoped
class Sessions {
    static final String COLLECTION = "sessions";

    private final MongoCollection<Session> sessions;

    Sessions(MongoDatabase database) {
        sessions = database.getCollection(COLLECTION, Session.class);
    }

    void add(Session session) {
        sessions.insertOne(session);
    }

    Optional<Session> find(UUID id) {
        return Optional.ofNullable(sessions.find(eq("_id", id)).first());
    }

    /**
     * Stores a rotation if the session is still as it was when the rotation was computed.
     *
     * @return false when somebody else rotated or revoked it meanwhile; nothing has changed then
     */
    boolean rotate(Session before, Session after) {
        return sessions.updateOne(
                                and(
                                        eq("_id", before.id()),
                                        eq("currentHash", before.currentHash()),
                                        eq("version", before.version()),
                                        eq("revokedAt", null)),
                                combine(
                                        set("currentHash", after.currentHash()),
                                        set("previousHash", after.previousHash()),
                                        set("salt", after.salt()),
                                        set("rotatedAt", after.rotatedAt()),
                                        set("lastUsedAt", after.lastUsedAt()),
                                        set("expiresAt", after.expiresAt()),
                                        set("version", after.version())))
                        .getModifiedCount()
                > 0;
    }

    /** Ends a session now; false when it had ended already. */
    boolean revoke(UUID id, RevokedReason reason, Instant now) {
        return sessions.updateOne(
                                and(eq("_id", id), eq("revokedAt", null)),
                                combine(set("revokedAt", now), set("revokedReason", reason), inc("version", 1L)))
                        .getModifiedCount()
                > 0;
    }

    /** Deletes what has expired; the number of sessions deleted. */
    long purge(Instant now) {
        return sessions.deleteMany(lt("expiresAt", now)).getDeletedCount();
    }
}
