package io.taskmanager.task.attachment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A file of a task, as one document; its bytes are in the store under its id.
 *
 * @param size in bytes; while it is uploading what was announced, 0 when nothing was
 * @param contentType what the bytes look like, whatever the client said
 * @param checksum SHA-256 of the bytes, in lower-case hex; null while it is uploading
 * @param preview the type of the small picture that is stored beside it; null when there is none
 * @param outbox belongs to the relay; only the history reads what waits in it
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Attachment(
        @BsonId UUID id,
        UUID taskId,
        UUID projectId,
        String name,
        long size,
        @Nullable String contentType,
        @Nullable String checksum,
        @Nullable String preview,
        State state,
        UUID createdBy,
        Instant createdAt,
        @Nullable IdempotencyStamp idempotency,
        @Nullable List<OutboxEvent> outbox) {

    /** Where it is in its life. */
    public enum State {
        /** Nobody sees it yet; it counts, so that a project does not take more than it can. */
        UPLOADING,
        LIVE,
        /** There for nobody; its bytes go first, then the document. */
        GONE
    }

    static Attachment uploading(UUID id, UUID taskId, UUID projectId, String name, long size, UUID by, Instant now) {
        return new Attachment(
                id, taskId, projectId, name, size, null, null, null, State.UPLOADING, by, now, null, null);
    }

    /** With all bytes stored. */
    Attachment uploaded(Content content, @Nullable String previewType, @Nullable IdempotencyStamp stamp) {
        return new Attachment(
                id,
                taskId,
                projectId,
                name,
                content.size(),
                content.type(),
                content.checksum(),
                previewType,
                State.LIVE,
                createdBy,
                createdAt,
                stamp,
                null);
    }

    /** The same in the project that its task is in by now. */
    Attachment in(UUID project) {
        return new Attachment(
                id,
                taskId,
                project,
                name,
                size,
                contentType,
                checksum,
                preview,
                state,
                createdBy,
                createdAt,
                idempotency,
                outbox);
    }

    /** What the bytes turned out to be. */
    record Content(long size, String type, String checksum) {}

    /** Under what the store has the bytes. */
    String key() {
        return id.toString();
    }

    /** Under what the store has the preview. */
    String previewKey() {
        return id + ".preview";
    }
}
