package io.taskmanager.task.task;

import io.taskmanager.kit.page.Cursors;
import io.taskmanager.kit.page.Page;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.listing.KeysetPage;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is planned of recurring tasks, for those who may see their project. */
@ApplicationScoped
class OccurrenceReading {

    private final Projects projects;
    private final Tasks tasks;
    private final TaskViews views;
    private final Cursors cursors;
    private final Clock clock;

    OccurrenceReading(Projects projects, Tasks tasks, TaskViews views, Cursors cursors, Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.views = views;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Of one project, also of an archived one. */
    RecurringTaskPage page(UUID projectId, OccurrenceWindow window, UUID caller, @Nullable String cursor, int limit) {
        Project project = projects.require(projectId, caller, Action.READ_TASKS);
        return page(List.of(project), window, projectId + "/" + caller, cursor, limit);
    }

    /** Of all projects that the caller may see and that are not archived. */
    RecurringTaskPage pageOfAll(OccurrenceWindow window, UUID caller, @Nullable String cursor, int limit) {
        return page(projects.active(caller, Action.READ_TASKS), window, "all/" + caller, cursor, limit);
    }

    private RecurringTaskPage page(
            List<Project> among, OccurrenceWindow window, String scope, @Nullable String cursor, int limit) {
        String context = "occurrences/%s/%s".formatted(scope, window);
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(context, cursor).getFirst());
        Map<UUID, String> keys = among.stream().collect(Collectors.toMap(Project::id, project -> project.fields()
                .key()));
        Page<Task> page = KeysetPage.of(
                tasks.recurring(keys.keySet(), after, limit + 1),
                limit,
                last -> cursors.seal(context, List.of(last.id().toString())));
        return new RecurringTaskPage(planned(page.items(), window, keys), page.next());
    }

    private List<RecurringTask> planned(List<Task> found, OccurrenceWindow window, Map<UUID, String> keys) {
        Instant now = clock.instant();
        Map<UUID, List<PlannedOccurrence>> planned = new HashMap<>();
        List<Task> shown = new ArrayList<>();
        for (Task task : found) {
            List<PlannedOccurrence> occurrences = window.of(task, now);
            if (!occurrences.isEmpty()) {
                planned.put(task.id(), occurrences);
                shown.add(task);
            }
        }
        return views.of(shown, task -> keys.getOrDefault(task.projectId(), "")).stream()
                .map(view -> recurring(view, planned.getOrDefault(view.id(), List.of())))
                .toList();
    }

    private static RecurringTask recurring(TaskView task, List<PlannedOccurrence> occurrences) {
        boolean cut = occurrences.size() > OccurrenceWindow.MOST;
        return new RecurringTask(task, cut ? occurrences.subList(0, OccurrenceWindow.MOST) : occurrences, cut);
    }
}
