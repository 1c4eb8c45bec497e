package io.taskmanager.task.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Filters.size;

import io.taskmanager.task.filter.Bound;
import io.taskmanager.task.filter.Filter;
import io.taskmanager.task.filter.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Filters as conditions on the documents of {@link Tasks}. */
final class TaskConditions {

    private TaskConditions() {}

    static Bson of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> and(each(parts));
            case Filter.Or(List<Filter> parts) -> or(each(parts));
            case Filter.Not(Filter part) -> nor(of(part));
            case Filter.Done() -> eq("fields.done", true);
            case Filter.StatusIn(var labels) -> in("fields.status", statuses(labels));
            case Filter.PriorityWithin(int least, int most) ->
                and(gte("fields.priority", least), lte("fields.priority", most));
            case Filter.LabelIn(var labels) -> anyOf("fields.labels", labels);
            case Filter.AssigneeIn(var users) -> anyOf("fields.assignees", users);
            case Filter.ProjectIn(var projects) -> in("projectId", projects);
            case Filter.Contains(TextField field, String part) -> contains(field, part);
            case Filter.Within within -> within(within);
        };
    }

    private static List<Bson> each(List<Filter> parts) {
        return parts.stream().map(TaskConditions::of).toList();
    }

    private static List<Status> statuses(Collection<String> labels) {
        return labels.stream().map(Status::labelled).flatMap(Optional::stream).toList();
    }

    private static Bson anyOf(String path, Collection<?> values) {
        return values.isEmpty() ? size(path, 0) : in(path, values);
    }

    private static Bson contains(TextField field, String part) {
        return switch (field) {
            case TITLE -> regex("listed.title", Pattern.quote(part));
            case DESCRIPTION -> regex("fields.description", Pattern.quote(part), "i");
        };
    }

    private static Bson within(Filter.Within within) {
        return switch (within.field()) {
            case DUE ->
                or(
                        range("fields.due.date", within, bound -> bound.day().toString()),
                        and(ne("fields.due.at", null), range("listed.due", within, Bound::instant)));
            case START ->
                or(
                        range("fields.start.date", within, bound -> bound.day().toString()),
                        range("fields.start.at", within, bound -> bound.local().toString()));
            case CREATED -> range("createdAt", within, Bound::instant);
            case UPDATED -> range("updatedAt", within, Bound::instant);
            case COMPLETED -> range("completedAt", within, Bound::instant);
        };
    }

    /** Texts of dates and of local times are in the order of what they say. */
    private static Bson range(String path, Filter.Within within, Function<Bound, Object> value) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(ne(path, null));
        conditions.add(bounded(within.from(), bound -> gte(path, value.apply(bound))));
        conditions.add(bounded(within.until(), bound -> lt(path, value.apply(bound))));
        return and(conditions);
    }

    private static Bson bounded(@Nullable Bound bound, Function<Bound, Bson> condition) {
        return bound == null ? empty() : condition.apply(bound);
    }
}
