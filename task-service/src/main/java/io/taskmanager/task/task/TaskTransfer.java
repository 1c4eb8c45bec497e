package io.taskmanager.task.task;

import io.quarkus.arc.All;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.Forbidden;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.problem.StaleVersion;
import io.taskmanager.kit.version.IfMatch;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.change.Contention;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.ProjectArchived;
import io.taskmanager.task.project.ProjectConfig;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.project.TooManyTasks;
import io.taskmanager.task.project.WriteWindows;
import io.taskmanager.task.task.TaskPlaces.Former;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves tasks to other projects, with all that belongs to them. The task itself goes first, by one single-document write; what
 * belongs to it follows before the answer. A crash in between leaves subtasks that are still in the former project,
 * which a repetition of the request, or the purge job, takes along.
 */
@ApplicationScoped
public class TaskTransfer {

    private final Tasks tasks;
    private final TaskPlaces places;
    private final TaskAccess access;
    private final TaskCarrier carrier;
    private final TransferSpread spread;
    private final TaskWriter writer;
    private final TaskViews views;
    private final Projects projects;
    private final WriteWindows windows;
    private final ProjectConfig config;
    private final List<Belonging> belongings;

    TaskTransfer(
            Tasks tasks,
            TaskPlaces places,
            TaskAccess access,
            TaskCarrier carrier,
            TransferSpread spread,
            TaskWriter writer,
            TaskViews views,
            Projects projects,
            WriteWindows windows,
            ProjectConfig config,
            @All List<Belonging> belongings) {
        this.tasks = tasks;
        this.places = places;
        this.access = access;
        this.carrier = carrier;
        this.spread = spread;
        this.writer = writer;
        this.views = views;
        this.projects = projects;
        this.windows = windows;
        this.config = config;
        this.belongings = belongings;
    }

    /**
     * The task in the project, at the end of its manual order; as it is when it is there already. It is no subtask any
     * more, and those who are no members of the project are no longer assigned.
     *
     * @param seen null for whatever version there is
     * @throws TaskNotFound when the caller may not know of the task
     * @throws Forbidden when the caller may not write in one of the two projects
     * @throws InvalidFields when the project is none that the caller can see
     * @throws ProjectArchived when one of the two is read-only
     * @throws TooManyTasks when the project has no room for the task and its subtasks
     * @throws StaleVersion with the task as it is
     */
    TaskView transfer(UUID id, UUID caller, @Nullable IfMatch seen, UUID projectId) {
        return views.of(transferred(id, caller, seen, projectId, null));
    }

    /** As above, once: a repetition of the request gets the version that the first one made. */
    public TaskVersion transfer(UUID id, UUID caller, @Nullable IfMatch seen, UUID projectId, IdempotencyStamp stamp) {
        return transferred(id, caller, seen, projectId, stamp).toVersion();
    }

    private Written transferred(
            UUID id, UUID caller, @Nullable IfMatch seen, UUID projectId, @Nullable IdempotencyStamp stamp) {
        return Contention.retry(() -> {
            Task task = tasks.find(id).filter(Task::live).orElseThrow(() -> new TaskNotFound(id));
            Project from = access.writable(task, caller);
            String key = from.fields().key();
            Optional<Written> earlier = writer.earlier(task, key, stamp);
            if (earlier.isPresent()) {
                return Optional.of(finished(earlier.get(), caller));
            }
            Project target = target(projectId, caller);
            if (task.projectId().equals(projectId)) {
                return Optional.of(finished(writer.unchanged(task, key), caller));
            }
            if (seen != null && !seen.matches(task.version())) {
                throw new StaleVersion(views.of(task, key), List.of());
            }
            return attempt(task, from, target, caller, stamp);
        });
    }

    private Optional<Written> attempt(
            Task task, Project from, Project target, UUID caller, @Nullable IdempotencyStamp stamp) {
        requireRoom(task, target);
        Instant window = windows.fromNow();
        return projects.takeTaskNumber(target.id(), caller, List.of(), window, config.tasks())
                .flatMap(numbered -> {
                    windows.announced(target.id(), window);
                    return carrier.carry(task, from, numbered, true, caller, stamp);
                })
                .map(moved -> {
                    spread.follow(moved, caller);
                    return Written.now(moved, target.fields().key());
                });
    }

    /** Whoever moved the task may not have come to take along what belongs to it, or to say so. */
    private Written finished(Written written, UUID caller) {
        Task task = written.task();
        List<Former> former = places.former(task.id());
        if (!former.isEmpty()) {
            spread.follow(task, caller);
            former.stream().map(Former::projectId).distinct().forEach(windows::announce);
        }
        return written;
    }

    private Project target(UUID id, UUID caller) {
        Project target = projects.find(id)
                .filter(project -> project.live() && project.hasMember(caller))
                .orElseThrow(() -> InvalidFields.of("project", "must be a project that you can see"));
        if (!target.allows(caller, Action.WRITE_TASKS)) {
            throw new Forbidden("You cannot write tasks in the project %s, which the task is to go to."
                            .formatted(target.fields().name()))
                    .errors(List.of(new FieldError("project", "must be one in which you can write tasks")));
        }
        if (target.fields().archived()) {
            throw new ProjectArchived(target.fields().key());
        }
        return target;
    }

    private void requireRoom(Task task, Project target) {
        List<UUID> going = new ArrayList<>(List.of(task.id()));
        List<UUID> level = task.pins() == null ? List.of() : places.below(List.of(task.id()));
        while (!level.isEmpty()) {
            going.addAll(level);
            level = places.below(level);
        }
        if (target.tasks() + going.size() > config.tasks()) {
            throw new TooManyTasks(config.tasks());
        }
        belongings.forEach(each -> each.requireRoom(going, target));
    }
}
