package io.taskmanager.task.comment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a task, as one document.
 *
 * @param earlier what it said before, oldest first; the last few of them only
 * @param changedAt the version at which each field changed last
 * @param words of the text, for search; written only, null in what is read
 * @param lifecycle live, or purged: there is no trash for what somebody said
 * @param outbox only when inserted; afterwards it belongs to the relay and is never read here
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Comment(
        @BsonId UUID id,
        UUID taskId,
        UUID projectId,
        UUID author,
        CommentFields fields,
        List<Reaction> reactions,
        List<EarlierText> earlier,
        long version,
        Map<String, Long> changedAt,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable List<String> words,
        Lifecycle lifecycle,
        @Nullable IdempotencyStamp idempotency,
        @Nullable List<OutboxEvent> outbox) {

    /** A comment at its first version. */
    static Comment created(UUID id, UUID taskId, UUID projectId, UUID author, CommentFields fields, Instant now) {
        return new Comment(
                id,
                taskId,
                projectId,
                author,
                fields,
                List.of(),
                List.of(),
                1,
                Map.of(),
                now,
                null,
                Words.of(fields.text()),
                Lifecycle.LIVE,
                null,
                null);
    }

    /** As it is inserted: with what asked for it and what tells of it. */
    Comment stored(@Nullable IdempotencyStamp stamp, OutboxEvent event) {
        return new Comment(
                id,
                taskId,
                projectId,
                author,
                fields,
                reactions,
                earlier,
                version,
                changedAt,
                createdAt,
                editedAt,
                words,
                lifecycle,
                stamp,
                List.of(event));
    }
}
