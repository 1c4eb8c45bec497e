package io.taskmanager.task.task;

import io.taskmanager.kit.page.Cursors;
import io.taskmanager.kit.page.Page;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.filter.Asker;
import io.taskmanager.task.filter.Filter;
import io.taskmanager.task.filter.FilterParser;
import io.taskmanager.task.listing.KeysetPage;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.task.TaskAccess.Accessible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads tasks for those who may see their project. */
@ApplicationScoped
class TaskReading {

    private final Projects projects;
    private final TaskAccess access;
    private final Tasks tasks;
    private final TaskViews views;
    private final Cursors cursors;
    private final Clock clock;

    TaskReading(Projects projects, TaskAccess access, Tasks tasks, TaskViews views, Cursors cursors, Clock clock) {
        this.projects = projects;
        this.access = access;
        this.tasks = tasks;
        this.views = views;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @throws TaskNotFound also for a task in the trash, which only its list shows */
    TaskView get(UUID id, UUID caller) {
        Task task = tasks.find(id).filter(Task::live).orElseThrow(() -> new TaskNotFound(id));
        return views.of(task, access.readable(task, caller).fields().key());
    }

    /** The direct subtasks of a live task, in their manual order. */
    TaskPage subtasks(UUID id, UUID caller, @Nullable String cursor, int limit) {
        Accessible parent = access.readable(id, caller);
        String context = "subtasks/%s/%s".formatted(id, caller);
        TaskPosition after = cursor == null ? null : TaskPosition.parse(cursors.open(context, cursor));
        Page<Task> page = KeysetPage.of(
                tasks.subtasks(id, after, limit + 1),
                limit,
                last -> cursors.seal(
                        context, TaskPosition.of(last, TaskSort.RANK).texts()));
        String projectKey = parent.project().fields().key();
        return new TaskPage(views.of(page.items(), task -> projectKey), page.next());
    }

    /** Of one project, also of an archived one. A filter knows other projects as well, but finds none of their tasks. */
    TaskPage page(UUID projectId, TaskQuery query, UUID caller, @Nullable String cursor, int limit) {
        Project project = projects.require(projectId, caller, Action.READ_TASKS);
        String context = query.context(projectId.toString(), caller);
        return page(
                List.of(project),
                query,
                filter(query, caller, key -> Optional.of(ids(List.of(project), key))),
                context,
                cursor,
                limit);
    }

    /** Of all projects that the caller may see and that are not archived. */
    TaskPage pageOfAll(TaskQuery query, UUID caller, @Nullable String cursor, int limit) {
        List<Project> readable = projects.active(caller, Action.READ_TASKS);
        Filter filter =
                filter(query, caller, key -> Optional.of(ids(readable, key)).filter(found -> !found.isEmpty()));
        return page(readable, query, filter, query.context("all", caller), cursor, limit);
    }

    private @Nullable Filter filter(TaskQuery query, UUID caller, Function<String, Optional<Set<UUID>>> byKey) {
        return query.filter() == null
                ? null
                : FilterParser.parse(query.filter(), new Asker(caller, clock.instant(), query.zone(), byKey));
    }

    private TaskPage page(
            List<Project> among,
            TaskQuery query,
            @Nullable Filter filter,
            String context,
            @Nullable String cursor,
            int limit) {
        Map<UUID, String> keys = among.stream().collect(Collectors.toMap(Project::id, project -> project.fields()
                .key()));
        TaskPosition after = cursor == null ? null : TaskPosition.parse(cursors.open(context, cursor));
        Page<Task> page = KeysetPage.of(
                tasks.page(keys.keySet(), query, filter, after, limit + 1),
                limit,
                last -> cursors.seal(
                        context, TaskPosition.of(last, query.sort()).texts()));
        return new TaskPage(views.of(page.items(), task -> keys.getOrDefault(task.projectId(), "")), page.next());
    }

    private static Set<UUID> ids(List<Project> among, String key) {
        return among.stream()
                .filter(project -> project.fields().key().equals(key))
                .map(Project::id)
                .collect(Collectors.toSet());
    }
}
