package io.taskmanager.task.task;

import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.project.WriteWindows;
import io.taskmanager.task.task.TaskPlaces.Former;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a task into another project: in one single-document write, with an event for each of the two projects. */
@ApplicationScoped
class TaskCarrier {

    private final TaskPlaces places;
    private final Projects projects;
    private final Outbox outbox;
    private final WriteWindows windows;
    private final TaskMetrics metrics;
    private final Clock clock;

    TaskCarrier(
            TaskPlaces places,
            Projects projects,
            Outbox outbox,
            WriteWindows windows,
            TaskMetrics metrics,
            Clock clock) {
        this.places = places;
        this.projects = projects;
        this.outbox = outbox;
        this.windows = windows;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The task in its new project, or empty when somebody else was faster; then the number is not used. A task that
     * comes back has its old number again, since numbers are given once.
     *
     * @param numbered the new project, with the number that was taken from it
     * @param alone it is no subtask any more, because its parent does not come along
     * @param actor null when the service itself does it
     */
    Optional<Task> carry(
            Task task,
            Project from,
            Project numbered,
            boolean alone,
            @Nullable UUID actor,
            @Nullable IdempotencyStamp stamp) {
        long number = places.former(task.id()).stream()
                .filter(former -> former.projectId().equals(numbered.id()))
                .map(Former::number)
                .findFirst()
                .orElse(numbered.lastTaskNumber());
        String key = numbered.fields().key();
        TaskEdit edit = TaskEdit.transferred(
                task, new Task.Place(numbered.id(), key, number), numbered::hasMember, alone, clock.instant());
        OutboxEvent left = outbox.event(
                TaskEventType.MOVED_OUT.type,
                TaskEvent.left(edit, task, from.fields().key(), actor));
        OutboxEvent arrived = outbox.event(edit.type().type, TaskEvent.of(edit, key, actor));
        boolean done = windows.during(
                task.projectId(),
                () -> windows.during(numbered.id(), () -> places.move(task, edit.after(), stamp, left, arrived)));
        projects.taskGone(done ? task.projectId() : numbered.id());
        if (!done) {
            return Optional.empty();
        }
        outbox.nudge(TaskEvents.SOURCE, task.id());
        metrics.count(edit.type());
        return Optional.of(edit.after());
    }
}
