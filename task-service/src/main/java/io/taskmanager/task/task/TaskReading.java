package io.taskmanager.task.task;

import com.mongodb.MongoException;
import io.taskmanager.data.mongo.MongoAway;
import io.taskmanager.kit.page.Cursors;
import io.taskmanager.kit.page.Page;
import io.taskmanager.kit.version.IfNoneMatch;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.cache.Answer;
import io.taskmanager.task.cache.AnswerCache;
import io.taskmanager.task.cache.AnswerKey;
import io.taskmanager.task.cache.Question;
import io.taskmanager.task.filter.Asker;
import io.taskmanager.task.filter.Filter;
import io.taskmanager.task.filter.FilterParser;
import io.taskmanager.task.listing.KeysetPage;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.project.WriteWindows;
import io.taskmanager.task.task.TaskAccess.Accessible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads tasks for those who may see their project. */
@ApplicationScoped
public class TaskReading {

    private static final int BATCH = 200;

    private final Projects projects;
    private final TaskAccess access;
    private final Tasks tasks;
    private final TaskFinder finder;
    private final TaskViews views;
    private final Cursors cursors;
    private final WriteWindows windows;
    private final AnswerCache cache;
    private final Clock clock;

    TaskReading(
            Projects projects,
            TaskAccess access,
            Tasks tasks,
            TaskFinder finder,
            TaskViews views,
            Cursors cursors,
            WriteWindows windows,
            AnswerCache cache,
            Clock clock) {
        this.projects = projects;
        this.access = access;
        this.tasks = tasks;
        this.finder = finder;
        this.views = views;
        this.cursors = cursors;
        this.windows = windows;
        this.cache = cache;
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

    /**
     * A {@link TaskPage} of one project, also of an archived one. A filter knows other projects as well, but finds none of
     * their tasks.
     */
    Answer page(
            UUID projectId,
            TaskQuery query,
            UUID caller,
            @Nullable String cursor,
            int limit,
            @Nullable IfNoneMatch seen) {
        Asked asked = Asked.of(query.context(projectId.toString(), caller), caller, cursor, limit);
        return orTheLast(asked, () -> {
            Project project = projects.require(projectId, caller, Action.READ_TASKS);
            Filter filter = filter(query, caller, key -> Optional.of(ids(List.of(project), key)));
            return page(List.of(project), query, filter, asked, seen);
        });
    }

    /** A {@link TaskPage} of all projects that the caller may see and that are not archived. */
    Answer pageOfAll(TaskQuery query, UUID caller, @Nullable String cursor, int limit, @Nullable IfNoneMatch seen) {
        Asked asked = Asked.of(query.context("all", caller), caller, cursor, limit);
        return orTheLast(asked, () -> {
            List<Project> readable = projects.active(caller, Action.READ_TASKS);
            Filter filter =
                    filter(query, caller, key -> Optional.of(ids(readable, key)).filter(found -> !found.isEmpty()));
            return page(readable, query, filter, asked, seen);
        });
    }

    /**
     * Gives a reader all live tasks of the project, each once, in the order of their creation. At most a batch of them is
     * in memory, however slow the reader is.
     */
    public void each(Project project, Consumer<TaskView> reader) {
        String key = project.fields().key();
        finder.each(project.id(), BATCH, some -> views.of(some, task -> key).forEach(reader));
    }

    private @Nullable Filter filter(TaskQuery query, UUID caller, Function<String, Optional<Set<UUID>>> byKey) {
        return query.filter() == null
                ? null
                : FilterParser.parse(query.filter(), new Asker(caller, clock.instant(), query.zone(), byKey));
    }

    /** A page of a list, asked for by somebody. */
    private record Asked(String context, @Nullable String cursor, int limit, Question question) {

        static Asked of(String context, UUID caller, @Nullable String cursor, int limit) {
            List<String> all = List.of(context, String.valueOf(cursor), Integer.toString(limit));
            return new Asked(context, cursor, limit, Question.of(caller, all));
        }
    }

    /** While the database is away, what was answered last to the same question. */
    private Answer orTheLast(Asked asked, Supplier<Answer> answer) {
        try {
            return answer.get();
        } catch (MongoException e) {
            if (!MongoAway.isCauseOf(e)) {
                throw e;
            }
            return cache.last(asked.question()).orElseThrow(() -> e);
        }
    }

    private Answer page(
            List<Project> among, TaskQuery query, @Nullable Filter filter, Asked asked, @Nullable IfNoneMatch seen) {
        TaskPosition after =
                asked.cursor() == null ? null : TaskPosition.parse(cursors.open(asked.context(), asked.cursor()));
        return cache.answer(
                asked.question(),
                key(among, query, asked.question()),
                seen,
                () -> page(among, query, filter, asked.context(), after, asked.limit()));
    }

    /** Null when the answer may be another one in the next moment. What a filter says of days is true until midnight. */
    private @Nullable AnswerKey key(List<Project> among, TaskQuery query, Question question) {
        return query.untilMidnight()
                ? windows.revision(among)
                        .map(revision -> AnswerKey.of(List.of(
                                question.digest(), query.today(clock.instant()).toString(), revision)))
                        .orElse(null)
                : null;
    }

    /** What waits for tasks of any project changes with them, so that it is not kept. */
    private AnswerCache.Loaded page(
            List<Project> among,
            TaskQuery query,
            @Nullable Filter filter,
            String context,
            @Nullable TaskPosition after,
            int limit) {
        Map<UUID, String> keys = among.stream().collect(Collectors.toMap(Project::id, project -> project.fields()
                .key()));
        Page<Task> page = KeysetPage.of(
                tasks.page(keys.keySet(), query, filter, after, limit + 1),
                limit,
                last -> cursors.seal(
                        context, TaskPosition.of(last, query.sort()).texts()));
        TaskViews.Shown shown = views.show(page.items(), task -> keys.getOrDefault(task.projectId(), ""));
        return new AnswerCache.Loaded(new TaskPage(shown.tasks(), page.next()), !shown.waiting());
    }

    private static Set<UUID> ids(List<Project> among, String key) {
        return among.stream()
                .filter(project -> project.fields().key().equals(key))
                .map(Project::id)
                .collect(Collectors.toSet());
    }
}
