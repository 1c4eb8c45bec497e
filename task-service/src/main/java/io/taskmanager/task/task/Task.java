package io.taskmanager.task.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.trash.Trash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A task, as one document.
 *
 * @param number counts within the project; with the project's key it is the task's key
 * @param createdKey the key of the answer to the creation, for its repetition
 * @param listed derived, for lists
 * @param changedAt the version at which each field changed last
 * @param series where a recurring task is in its series
 * @param pins counts how often somebody relied on its place in the tree of subtasks; null while it never had one below
 * @param blocked true once it was to wait for another task; null while nobody has to look what it waits for
 * @param spread when it was deleted, while that is still to be done to its subtasks, or undone
 * @param outbox only when inserted; afterwards it belongs to the relay, and only the history reads what waits in it
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Task(
        @BsonId UUID id,
        UUID projectId,
        long number,
        String createdKey,
        TaskFields fields,
        ListKeys listed,
        long version,
        Map<String, Long> changedAt,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Series series,
        Lifecycle lifecycle,
        @Nullable Trash trash,
        @Nullable IdempotencyStamp idempotency,
        @Nullable Integer pins,
        @Nullable Boolean blocked,
        @Nullable Instant spread,
        @Nullable List<OutboxEvent> outbox) {

    /** Where a task is made: the number it got, under the key of its project. */
    public record Place(UUID projectId, String projectKey, long number) {
        String key() {
            return projectKey + "-" + number;
        }
    }

    /** A live task at its first version, last in its project. */
    static Task created(UUID id, Place place, NewTask request, UUID creator, Instant now) {
        TaskFields fields = request.fields(Ranks.appended(now, place.number()));
        return new Task(
                id,
                place.projectId(),
                place.number(),
                place.key(),
                fields,
                ListKeys.of(fields),
                1,
                Map.of(),
                creator,
                now,
                now,
                fields.done() ? now : null,
                Series.started(fields),
                Lifecycle.LIVE,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** As it is inserted: with what asked for it and what tells of it. */
    Task stored(@Nullable IdempotencyStamp stamp, OutboxEvent event) {
        return with(projectId, number, stamp, spread, List.of(event));
    }

    /** The same in another project. */
    Task in(Place place) {
        return with(place.projectId(), place.number(), idempotency, spread, outbox);
    }

    /** The same, with nothing left to be done to its subtasks. */
    Task settled() {
        return with(projectId, number, idempotency, null, outbox);
    }

    private Task with(
            UUID newProjectId,
            long newNumber,
            @Nullable IdempotencyStamp stamp,
            @Nullable Instant newSpread,
            @Nullable List<OutboxEvent> events) {
        return new Task(
                id,
                newProjectId,
                newNumber,
                createdKey,
                fields,
                listed,
                version,
                changedAt,
                createdBy,
                createdAt,
                updatedAt,
                completedAt,
                series,
                lifecycle,
                trash,
                stamp,
                pins,
                blocked,
                newSpread,
                events);
    }

    boolean live() {
        return lifecycle == Lifecycle.LIVE;
    }

    /** Whether it is in the same place of the tree of subtasks, and of the trash. */
    boolean placedAs(Task other) {
        return lifecycle == other.lifecycle && Objects.equals(fields.parent(), other.fields.parent());
    }

    /** The key that people see, e.g. HOME-12; it follows a change of the project's key. */
    String key(String projectKey) {
        return projectKey + "-" + number;
    }
}
