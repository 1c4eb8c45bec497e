package io.taskmanager.task.task;

import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.change.Contention;
import io.taskmanager.task.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves tasks in the manual order of their project. Whoever moves at the same time, each move is one conditional write of
 * the moved task, so that all end up where they were put, one after the other.
 */
@ApplicationScoped
public class TaskMoving {

    /** How many tasks to either side get a new rank when there is no room; more, if that is not enough. */
    private static final int SPREAD = 16;

    private static final int MORE = 4;

    private final Tasks tasks;
    private final TaskAccess access;
    private final TaskWriter writer;
    private final TaskViews views;
    private final Clock clock;

    TaskMoving(Tasks tasks, TaskAccess access, TaskWriter writer, TaskViews views, Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.writer = writer;
        this.views = views;
        this.clock = clock;
    }

    /** The ranks that a task is to be between; null where there is none. */
    private record Gap(@Nullable String low, @Nullable String high) {

        boolean holds(String rank) {
            return (low == null || low.compareTo(rank) < 0) && (high == null || rank.compareTo(high) < 0);
        }
    }

    /** The task after the move; as it was when it is there already. */
    TaskView move(UUID id, UUID caller, NewPosition position) {
        return views.of(moved(id, caller, position, null));
    }

    /** As above, once: a repetition of the request gets the version that the first one made. */
    public TaskVersion move(UUID id, UUID caller, NewPosition position, IdempotencyStamp stamp) {
        return moved(id, caller, position, stamp).toVersion();
    }

    private Written moved(UUID id, UUID caller, NewPosition position, @Nullable IdempotencyStamp stamp) {
        return Contention.retry(() -> {
            Task task = tasks.find(id).filter(Task::live).orElseThrow(() -> new TaskNotFound(id));
            Project project = access.writable(task, caller);
            String projectKey = project.fields().key();
            return writer.earlier(task, projectKey, stamp).or(() -> attempt(task, projectKey, caller, position, stamp));
        });
    }

    private Optional<Written> attempt(
            Task task, String projectKey, UUID caller, NewPosition position, @Nullable IdempotencyStamp stamp) {
        Gap gap = gap(task, position);
        if (gap.holds(rank(task))) {
            return Optional.of(writer.unchanged(task, projectKey));
        }
        Optional<String> rank = rank(task, gap);
        if (rank.isEmpty()) {
            makeRoom(crowded(task, position), projectKey, caller);
            return Optional.empty();
        }
        return ranked(task, rank.get(), projectKey, caller, stamp).map(after -> Written.now(after, projectKey));
    }

    private Gap gap(Task task, NewPosition position) {
        Task anchor = anchor(task, position);
        if (anchor == null) {
            String last = beyond(task, null, false).map(TaskMoving::rank).orElse(null);
            return new Gap(last, null);
        }
        boolean after = position.after() != null;
        String neighbour = beyond(task, anchor, after).map(TaskMoving::rank).orElse(null);
        return after ? new Gap(rank(anchor), neighbour) : new Gap(neighbour, rank(anchor));
    }

    private @Nullable Task anchor(Task task, NewPosition position) {
        if (position.after() != null && position.before() != null) {
            throw InvalidFields.of("before", "must not be given together with after");
        }
        UUID id = position.after() != null ? position.after() : position.before();
        if (id == null) {
            return null;
        }
        return tasks.find(id)
                .filter(Task::live)
                .filter(found -> found.projectId().equals(task.projectId())
                        && !found.id().equals(task.id()))
                .orElseThrow(() -> InvalidFields.of(
                        position.after() != null ? "after" : "before", "must be another task of the project"));
    }

    private Task crowded(Task task, NewPosition position) {
        Task anchor = anchor(task, position);
        return anchor != null ? anchor : beyond(task, null, false).orElse(task);
    }

    /** The next one in the direction from the anchor, or from the end, that is not the task itself. */
    private Optional<Task> beyond(Task task, @Nullable Task anchor, boolean upwards) {
        return tasks.inOrder(task.projectId(), anchor, upwards, 2).stream()
                .filter(found -> !found.id().equals(task.id()))
                .findFirst();
    }

    /** At the end what is appended next time must come later; so the last place is the one that a new task would get. */
    private Optional<String> rank(Task task, Gap gap) {
        String last = Ranks.appended(clock.instant(), task.number());
        return gap.high() == null && gap.holds(last)
                ? Optional.of(last)
                : Ranks.between(gap.low(), gap.high(), task.number());
    }

    /**
     * Spreads the ranks around the anchor evenly, over ever more tasks until that gives room. Whatever is read in between,
     * and wherever this ends because somebody else writes, the order is the same: what moves up goes first from above,
     * and what moves down from below.
     */
    private void makeRoom(Task anchor, String projectKey, UUID caller) {
        for (int reach = SPREAD; ; reach *= MORE) {
            List<Task> below = tasks.inOrder(anchor.projectId(), anchor, false, reach + 1);
            List<Task> above = tasks.inOrder(anchor.projectId(), anchor, true, reach + 1);
            String low = below.size() > reach ? rank(below.getLast()) : null;
            String high = above.size() > reach ? rank(above.getLast()) : Ranks.appended(clock.instant(), 0);
            List<Task> inner =
                    new ArrayList<>(below.stream().limit(reach).toList().reversed());
            inner.add(anchor);
            above.stream().limit(reach).forEach(inner::add);
            Optional<List<String>> ranks =
                    Ranks.spread(low, high, inner.stream().map(Task::number).toList());
            if (ranks.isPresent()) {
                write(inner, ranks.get(), projectKey, caller);
                return;
            }
        }
    }

    private void write(List<Task> inOrder, List<String> ranks, String projectKey, UUID caller) {
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            if (ranks.get(i).compareTo(rank(inOrder.get(i))) > 0
                    && ranked(inOrder.get(i), ranks.get(i), projectKey, caller, null)
                            .isEmpty()) {
                return;
            }
        }
        for (int i = 0; i < inOrder.size(); i++) {
            if (ranks.get(i).compareTo(rank(inOrder.get(i))) < 0
                    && ranked(inOrder.get(i), ranks.get(i), projectKey, caller, null)
                            .isEmpty()) {
                return;
            }
        }
    }

    private Optional<Task> ranked(
            Task task, String rank, String projectKey, UUID caller, @Nullable IdempotencyStamp stamp) {
        TaskEdit edit =
                TaskEdit.changed(task, task.fields().ranked(rank), Set.of("rank"), clock.instant(), ZoneOffset.UTC);
        return writer.save(task, edit, projectKey, caller, stamp);
    }

    private static String rank(Task task) {
        return Objects.requireNonNull(task.fields().rank());
    }
}
