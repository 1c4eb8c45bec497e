package io.taskmanager.task.task;

import io.quarkus.arc.All;
import io.taskmanager.task.change.Contention;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.project.WriteWindows;
import io.taskmanager.task.trash.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes along what belongs to a task that has moved to another project: its subtasks, each by one conditional write with its
 * events, from above to below, and what is kept elsewhere. All of it is looked up by the task, so it can be done again
 * at any time; whoever moved the task does it at once, and the purge job once more when those are through who had read
 * the task where it was before. Until then a subtask that is left behind shows in lists like any task.
 */
@ApplicationScoped
public class TransferSpread {

    /** Longer than any request that has read the task in its former place. */
    private static final Duration STRAGGLING = Duration.ofMinutes(1);

    private final Tasks tasks;
    private final TaskPlaces places;
    private final TaskCarrier carrier;
    private final Projects projects;
    private final WriteWindows windows;
    private final List<Belonging> belongings;
    private final Clock clock;

    TransferSpread(
            Tasks tasks,
            TaskPlaces places,
            TaskCarrier carrier,
            Projects projects,
            WriteWindows windows,
            @All List<Belonging> belongings,
            Clock clock) {
        this.tasks = tasks;
        this.places = places;
        this.carrier = carrier;
        this.projects = projects;
        this.windows = windows;
        this.belongings = belongings;
        this.clock = clock;
    }

    /** Finishes what crashes and those who were slow have left behind, of up to {@code limit} tasks. */
    public void finish(int limit) {
        places.movedBefore(clock.instant().minus(STRAGGLING), limit).forEach(moved -> {
            tasks.find(moved.id()).ifPresent(task -> follow(task, null));
            places.settle(moved);
        });
    }

    /**
     * Takes along all that belongs to the task.
     *
     * @param actor null when the service itself does it
     */
    void follow(Task task, @Nullable UUID actor) {
        belongings.forEach(each -> each.follow(task.id(), task.projectId()));
        if (task.pins() != null) {
            places.below(List.of(task.id())).forEach(id -> followParent(id, task.id(), actor));
        }
    }

    /** Takes a task to the project of its parent, which may have moved just when the task came under it. */
    void followParent(UUID id, UUID parent, @Nullable UUID actor) {
        Contention.retry(() -> {
            Optional<Task> above = tasks.find(parent).filter(TransferSpread::isThere);
            Optional<Task> still = tasks.find(id)
                    .filter(task -> isThere(task) && parent.equals(task.fields().parent()));
            if (above.isEmpty() || still.isEmpty()) {
                return Optional.of(id);
            }
            return taken(still.get(), above.get().projectId(), actor).map(task -> {
                follow(task, actor);
                return id;
            });
        });
    }

    private Optional<Task> taken(Task task, UUID projectId, @Nullable UUID actor) {
        if (task.projectId().equals(projectId)) {
            return Optional.of(task);
        }
        Instant window = windows.fromNow();
        Optional<Project> from = projects.find(task.projectId());
        Optional<Project> numbered = from.flatMap(unused -> projects.takeTaskNumber(projectId, window));
        if (from.isEmpty() || numbered.isEmpty()) {
            return Optional.of(task); // one of the two projects is going for good, and so are its tasks
        }
        windows.announced(projectId, window);
        return carrier.carry(task, from.get(), numbered.get(), false, actor, null);
    }

    private static boolean isThere(Task task) {
        return task.lifecycle() != Lifecycle.PURGED;
    }
}
