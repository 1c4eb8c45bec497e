package io.taskmanager.task.task;

import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes decided edits: each with its one event, and only onto the version that the decision was made on. */
@ApplicationScoped
class TaskWriter {

    private final Tasks tasks;
    private final Outbox outbox;
    private final TaskMetrics metrics;

    TaskWriter(Tasks tasks, Outbox outbox, TaskMetrics metrics) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /**
     * The task after the edit, or empty when somebody else was faster.
     *
     * @param actor null when the service itself does it
     */
    Optional<Task> save(Task before, TaskEdit edit, String projectKey, @Nullable UUID actor) {
        return save(before, edit, projectKey, actor, null);
    }

    /**
     * As above, and keeps the request with the task.
     *
     * @param stamp of a request that may be repeated
     */
    Optional<Task> save(
            Task before, TaskEdit edit, String projectKey, @Nullable UUID actor, @Nullable IdempotencyStamp stamp) {
        OutboxEvent event = outbox.event(edit.type().type, TaskEvent.of(edit, projectKey, actor));
        if (!tasks.save(before, edit.after(), event, stamp)) {
            return Optional.empty();
        }
        outbox.nudge(TaskEvents.SOURCE, before.id());
        metrics.count(edit.type());
        return Optional.of(edit.after());
    }

    /** What the request came to, when it was written before. */
    Optional<Written> earlier(Task task, String projectKey, @Nullable IdempotencyStamp stamp) {
        return Optional.ofNullable(stamp)
                .flatMap(given -> tasks.answered(task.id(), given).map(answered -> {
                    given.requireSame(answered.stamp());
                    return new Written(task, projectKey, answered.version());
                }));
    }
}
