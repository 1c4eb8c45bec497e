package io.taskmanager.task.insight;

import io.taskmanager.task.access.Action;
import io.taskmanager.task.account.Accounts;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.task.TaskFigures;
import io.taskmanager.task.task.TaskFigures.Counts;
import io.taskmanager.task.task.TaskFigures.OfAssignee;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the tasks of projects for those who may read them. */
@ApplicationScoped
class InsightReading {

    private final Projects projects;
    private final TaskFigures figures;
    private final Accounts accounts;
    private final Clock clock;

    InsightReading(Projects projects, TaskFigures figures, Accounts accounts, Clock clock) {
        this.projects = projects;
        this.figures = figures;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Of one project, also of an archived one. */
    Insight ofProject(UUID projectId, UUID caller, @Nullable String zone, @Nullable String weeks) {
        InsightQuery query = InsightQuery.parse(zone, weeks, clock);
        projects.require(projectId, caller, Action.READ_TASKS);
        return of(List.of(projectId), query);
    }

    /** Of all projects that the caller may see and that are not archived. */
    Insight ofAll(UUID caller, @Nullable String zone, @Nullable String weeks) {
        InsightQuery query = InsightQuery.parse(zone, weeks, clock);
        return of(
                projects.active(caller, Action.READ_TASKS).stream()
                        .map(Project::id)
                        .toList(),
                query);
    }

    private Insight of(List<UUID> among, InsightQuery query) {
        Counts counts = figures.of(among, query.bounds(), query.now(), query.today());
        List<UUID> assignees = counts.workload().stream()
                .map(OfAssignee::userId)
                .filter(Objects::nonNull)
                .toList();
        return Insight.of(query, counts, accounts.withIds(assignees));
    }
}
