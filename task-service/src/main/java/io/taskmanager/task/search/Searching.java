package io.taskmanager.task.search;

import io.taskmanager.kit.page.Cursors;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.search.Found.Position;
import io.taskmanager.task.task.Task;
import io.taskmanager.task.task.TaskFinder;
import io.taskmanager.task.words.Created;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Searches place after place, the best first, until a page is full: what is found in one place is not looked for in the
 * next. Within a place the newest comes first. Each place is a walk along an index, without counting or scoring all there is.
 */
@ApplicationScoped
class Searching {

    private final Projects projects;
    private final TaskFinder tasks;
    private final Discussions discussions;
    private final Cursors cursors;

    Searching(Projects projects, TaskFinder tasks, Discussions discussions, Cursors cursors) {
        this.projects = projects;
        this.tasks = tasks;
        this.discussions = discussions;
        this.cursors = cursors;
    }

    SearchPage search(SearchQuery query, UUID caller, @Nullable String cursor, int limit) {
        List<Project> readable = query.archived()
                ? projects.live(caller, Action.READ_TASKS)
                : projects.active(caller, Action.READ_TASKS);
        Map<UUID, Project> among = readable.stream().collect(Collectors.toMap(Project::id, Function.identity()));
        String context = query.context(caller);
        Position after = cursor == null ? null : Position.parse(cursors.open(context, cursor));
        if (among.isEmpty()) {
            return new SearchPage(List.of(), null);
        }
        Walk walk = new Walk(query, among, after, limit);
        walk.go();
        return new SearchPage(
                walk.page().stream()
                        .map(found -> SearchHit.of(
                                found,
                                Objects.requireNonNull(among.get(found.task().projectId())),
                                query.words()))
                        .toList(),
                walk.next() == null ? null : cursors.seal(context, walk.next().texts()));
    }

    /** One page being gathered. */
    private final class Walk {

        private final SearchQuery query;
        private final Map<UUID, Project> among;
        private final @Nullable Position after;
        private final int limit;
        private final List<Found> found = new ArrayList<>();
        private @Nullable Created reached;

        Walk(SearchQuery query, Map<UUID, Project> among, @Nullable Position after, int limit) {
            this.query = query;
            this.among = among;
            this.after = after;
            this.limit = limit;
        }

        void go() {
            List<Task> called = called();
            Collection<UUID> calledIds = called.stream().map(Task::id).toList();
            if (after == null) {
                add(Place.KEY, called);
            }
            Collection<UUID> ids = among.keySet();
            if (looksIn(Place.TITLE)) {
                add(
                        Place.TITLE,
                        without(calledIds, tasks.withTitle(ids, query.words(), from(Place.TITLE), wanted(called))));
            }
            if (looksIn(Place.DESCRIPTION)) {
                add(
                        Place.DESCRIPTION,
                        without(
                                calledIds,
                                tasks.withText(ids, query.words(), from(Place.DESCRIPTION), wanted(called))));
            }
            if (looksIn(Place.COMMENT)) {
                Discussions.Part part = discussions.find(
                        ids,
                        query.words(),
                        task -> calledIds.contains(task.id()),
                        from(Place.COMMENT),
                        limit + 1 - found.size());
                found.addAll(part.found());
                reached = part.reached();
            }
        }

        List<Found> page() {
            return found.subList(0, Math.min(limit, found.size()));
        }

        @Nullable
        Position next() {
            if (found.size() > limit) {
                return page().getLast().position();
            }
            return reached == null ? null : new Position(Place.COMMENT, reached);
        }

        /** The tasks that are called as asked for, in the readable projects of that key, else those that were. */
        private List<Task> called() {
            return query.key()
                    .map(key -> called(withKey(key.project()), key.number()))
                    .orElse(List.of());
        }

        private List<Task> called(Collection<UUID> projects, long number) {
            List<Task> found = tasks.numbered(projects, number);
            return found.isEmpty()
                    ? tasks.formerlyNumbered(projects, number).stream()
                            .filter(task -> among.containsKey(task.projectId()))
                            .toList()
                    : found;
        }

        private Collection<UUID> withKey(String key) {
            return among.values().stream()
                    .filter(project -> project.fields().key().equals(key))
                    .map(Project::id)
                    .toList();
        }

        private boolean looksIn(Place place) {
            return found.size() <= limit && (after == null || after.in().compareTo(place) <= 0);
        }

        private @Nullable Created from(Place place) {
            return after != null && after.in() == place ? after.last() : null;
        }

        /** One more than is missing, to know of the next page; those that are called so may be met again. */
        private int wanted(List<Task> called) {
            return limit + 1 - found.size() + called.size();
        }

        private void add(Place place, List<Task> tasks) {
            tasks.forEach(task -> found.add(Found.of(place, task)));
        }

        private static List<Task> without(Collection<UUID> ids, List<Task> tasks) {
            return tasks.stream().filter(task -> !ids.contains(task.id())).toList();
        }
    }
}
