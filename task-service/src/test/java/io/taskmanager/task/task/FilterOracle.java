package io.taskmanager.task.task;

import io.taskmanager.task.filter.Bound;
import io.taskmanager.task.filter.Filter;
import io.taskmanager.task.filter.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a filter is true of, told from a task in memory, for comparison with what the store finds. */
final class FilterOracle {

    private FilterOracle() {}

    static boolean matches(Filter filter, Task task) {
        TaskFields fields = task.fields();
        return switch (filter) {
            case Filter.And and -> and.parts().stream().allMatch(part -> matches(part, task));
            case Filter.Or or -> or.parts().stream().anyMatch(part -> matches(part, task));
            case Filter.Not not -> !matches(not.part(), task);
            case Filter.Done done -> fields.done();
            case Filter.StatusIn(Set<String> labels) ->
                labels.contains(fields.status().label());
            case Filter.PriorityWithin(int least, int most) -> fields.priority() >= least && fields.priority() <= most;
            case Filter.LabelIn(Set<String> labels) ->
                labels.isEmpty()
                        ? fields.labels().isEmpty()
                        : fields.labels().stream().anyMatch(labels::contains);
            case Filter.AssigneeIn(var users) ->
                users.isEmpty()
                        ? fields.assignees().isEmpty()
                        : fields.assignees().stream().anyMatch(users::contains);
            case Filter.ProjectIn(var projects) -> projects.contains(task.projectId());
            case Filter.Contains(TextField field, String part) ->
                (field == TextField.TITLE ? fields.title() : fields.description())
                        .toLowerCase(Locale.ROOT)
                        .contains(part);
            case Filter.Within within -> within(within, task);
        };
    }

    private static boolean within(Filter.Within within, Task task) {
        return switch (within.field()) {
            case DUE -> within(within, task.fields().due(), Due::instant, Bound::instant);
            case START -> within(within, task.fields().start(), FilterOracle::clock, FilterOracle::clock);
            case CREATED -> between(within, task.createdAt(), Bound::instant);
            case UPDATED -> between(within, task.updatedAt(), Bound::instant);
            case COMPLETED -> between(within, task.completedAt(), Bound::instant);
        };
    }

    private static <T extends Comparable<T>> boolean within(
            Filter.Within within, @Nullable Due due, Function<Due, T> time, Function<Bound, T> bound) {
        if (due != null && due.date() != null) {
            return between(within, LocalDate.parse(due.date()).toEpochDay(), each -> each.day()
                    .toEpochDay());
        }
        return due != null && between(within, time.apply(due), bound);
    }

    private static <T extends Comparable<? super T>> boolean between(
            Filter.Within within, @Nullable T value, Function<Bound, T> bound) {
        return value != null
                && (within.from() == null || bound.apply(within.from()).compareTo(value) <= 0)
                && (within.until() == null || bound.apply(within.until()).compareTo(value) > 0);
    }

    /** What the clock shows, as if it were in UTC. */
    private static Instant clock(Due due) {
        return LocalDateTime.parse(String.valueOf(due.at())).toInstant(ZoneOffset.UTC);
    }

    private static Instant clock(Bound bound) {
        return bound.local().toInstant(ZoneOffset.UTC);
    }
}
