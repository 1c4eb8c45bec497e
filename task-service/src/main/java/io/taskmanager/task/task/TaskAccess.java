package io.taskmanager.task.task;

import io.taskmanager.task.access.Action;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.ProjectArchived;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.trash.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a task, and what belongs to it, may be seen or changed is the decision of its project. */
@ApplicationScoped
public class TaskAccess {

    private static final Pattern KEY = Pattern.compile("([A-Z0-9]{2,10})-([1-9][0-9]{0,17})");

    private final Projects projects;
    private final Tasks tasks;
    private final TaskPlaces places;

    TaskAccess(Projects projects, Tasks tasks, TaskPlaces places) {
        this.projects = projects;
        this.tasks = tasks;
        this.places = places;
    }

    /** A live task, with the project that has decided about it. */
    public record Accessible(Task task, Project project) {
        public String key() {
            return task.key(project.fields().key());
        }
    }

    /**
     * For what belongs to a task.
     *
     * @throws TaskNotFound when the task is not there, in the trash, or the caller may not know of it
     */
    public Accessible readable(UUID id, UUID caller) {
        Task task = live(id);
        return new Accessible(task, readable(task, caller));
    }

    /**
     * For what belongs to a task, and may be written by those who may do {@code action}.
     *
     * @throws TaskNotFound when the task is not there, in the trash, or the caller may not know of it
     * @throws ProjectArchived when the project is read-only
     */
    public Accessible writable(UUID id, UUID caller, Action action) {
        Task task = live(id);
        return new Accessible(task, unarchived(allowed(task, caller, action)));
    }

    /** Tasks as one caller sees them. */
    public record Sight(Map<UUID, Accessible> visible, Set<UUID> hidden) {

        /** Whether the task is live, whether or not the caller may see it. */
        public boolean isThere(UUID id) {
            return visible.containsKey(id) || hidden.contains(id);
        }

        /** Null when the caller may not see it. */
        public @Nullable Accessible of(UUID id) {
            return visible.get(id);
        }
    }

    /** What the caller sees of these tasks; what is in the trash, also with its project, is not there. */
    public Sight sight(Collection<UUID> ids, UUID caller) {
        List<Task> found = ids.isEmpty() ? List.of() : tasks.live(ids);
        Map<UUID, Project> known = found.isEmpty()
                ? Map.of()
                : projects.live(found.stream().map(Task::projectId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Project::id, Function.identity()));
        Map<UUID, Accessible> visible = new HashMap<>();
        Set<UUID> hidden = new HashSet<>();
        for (Task task : found) {
            Project project = known.get(task.projectId());
            if (project != null && project.hasMember(caller)) {
                visible.put(task.id(), new Accessible(task, project));
            } else if (project != null) {
                hidden.add(task.id());
            }
        }
        return new Sight(visible, hidden);
    }

    /** The live tasks that the caller may see under an id, or under a key, which projects of several people may share. */
    public List<Accessible> named(String idOrKey, UUID caller) {
        Matcher key = KEY.matcher(idOrKey.toUpperCase(Locale.ROOT));
        if (key.matches()) {
            List<Project> readable = projects.active(caller, Action.READ_TASKS).stream()
                    .filter(project -> project.fields().key().equals(key.group(1)))
                    .toList();
            long number = Long.parseLong(key.group(2));
            List<Accessible> found = readable.stream()
                    .flatMap(project ->
                            tasks.numbered(project.id(), number).map(task -> new Accessible(task, project)).stream())
                    .toList();
            return found.isEmpty() ? formerly(readable, number, caller) : found;
        }
        try {
            return List.copyOf(
                    sight(List.of(UUID.fromString(idOrKey)), caller).visible().values());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** What had the number in one of the projects before it moved to another, as far as the caller sees it there. */
    private List<Accessible> formerly(List<Project> readable, long number, UUID caller) {
        List<UUID> moved = places.formerly(readable.stream().map(Project::id).toList(), number);
        return List.copyOf(sight(moved, caller).visible().values());
    }

    /** A task whoever asks, to tell others of it; also one in the trash. */
    public Optional<Accessible> unchecked(UUID id) {
        return tasks.find(id)
                .filter(task -> task.lifecycle() != Lifecycle.PURGED)
                .flatMap(task -> projects.find(task.projectId()).map(project -> new Accessible(task, project)));
    }

    /** Says of a task that it is about to wait for another; to be done before it does. */
    public void expectBlockers(Task task) {
        if (task.blocked() == null) {
            tasks.expectBlockers(task.id());
        }
    }

    /** @throws TaskNotFound when the caller may not know of the task */
    Project readable(Task task, UUID caller) {
        return allowed(task, caller, Action.READ_TASKS);
    }

    /**
     * @throws TaskNotFound when the caller may not know of the task
     * @throws ProjectArchived when the project is read-only
     */
    Project writable(Task task, UUID caller) {
        return unarchived(allowed(task, caller, Action.WRITE_TASKS));
    }

    private Task live(UUID id) {
        return tasks.find(id).filter(Task::live).orElseThrow(() -> new TaskNotFound(id));
    }

    private Project allowed(Task task, UUID caller, Action action) {
        Project project =
                projects.find(task.projectId()).filter(Project::live).orElseThrow(() -> new TaskNotFound(task.id()));
        project.allow(caller, action, () -> new TaskNotFound(task.id()));
        return project;
    }

    private static Project unarchived(Project project) {
        if (project.fields().archived()) {
            throw new ProjectArchived(project.fields().key());
        }
        return project;
    }
}
