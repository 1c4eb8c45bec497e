package io.taskmanager.task.task;

import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.project.WriteWindows;
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
    private final WriteWindows windows;

    TaskWriter(Tasks tasks, Outbox outbox, TaskMetrics metrics, WriteWindows windows) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.metrics = metrics;
        this.windows = windows;
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
        if (!windows.during(before.projectId(), () -> tasks.save(before, edit.after(), event, stamp))) {
            return Optional.empty();
        }
        outbox.nudge(TaskEvents.SOURCE, before.id());
        metrics.count(edit.type());
        return Optional.of(edit.after());
    }

    /** The task as it is, with nothing to write; whoever wrote it may not have come to say so. */
    Written unchanged(Task task, String projectKey) {
        return windows.during(task.projectId(), () -> Written.now(task, projectKey));
    }

    /** What the request came to, when it was written before. */
    Optional<Written> earlier(Task task, String projectKey, @Nullable IdempotencyStamp stamp) {
        return Optional.ofNullable(stamp)
                .flatMap(given -> tasks.answered(task.id(), given).map(answered -> {
                    given.requireSame(answered.stamp());
                    return windows.during(task.projectId(), () -> new Written(task, projectKey, answered.version()));
                }));
    }
}
