package io.taskmanager.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Shows tasks with what other documents know of them: one query for all of each kind, and none when no task ever had a
 * subtask, or was to wait for another.
 */
@ApplicationScoped
class TaskViews {

    private final Tasks tasks;
    private final Blockers blockers;

    TaskViews(Tasks tasks, Blockers blockers) {
        this.tasks = tasks;
        this.blockers = blockers;
    }

    /** @param waiting whether one of the tasks is to wait for another, of any project, done or not */
    record Shown(List<TaskView> tasks, boolean waiting) {}

    TaskView of(Task task, String projectKey) {
        return of(List.of(task), unused -> projectKey).getFirst();
    }

    TaskView of(Written written) {
        return of(written.task(), written.projectKey());
    }

    /** @param projectKey of the project of a task */
    List<TaskView> of(List<Task> shown, Function<Task, String> projectKey) {
        return show(shown, projectKey).tasks();
    }

    /** @param projectKey of the project of a task */
    Shown show(List<Task> shown, Function<Task, String> projectKey) {
        List<UUID> divided =
                shown.stream().filter(task -> task.pins() != null).map(Task::id).toList();
        Map<UUID, SubtaskCounts> counts = divided.isEmpty() ? Map.of() : tasks.countBelow(divided);
        List<UUID> waiting = shown.stream()
                .filter(task -> task.blocked() != null)
                .map(Task::id)
                .toList();
        Map<UUID, Integer> blocked = waiting.isEmpty() ? Map.of() : blockers.open(waiting, tasks::open);
        List<TaskView> views = shown.stream()
                .map(task -> TaskView.of(
                        task,
                        projectKey.apply(task),
                        counts.getOrDefault(task.id(), SubtaskCounts.NONE),
                        blocked.getOrDefault(task.id(), 0)))
                .toList();
        return new Shown(views, !blocked.isEmpty());
    }
}
