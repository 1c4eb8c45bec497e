package io.taskmanager.task.task;

import io.taskmanager.kit.page.ListParameters;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.text.Characters;
import io.taskmanager.task.trash.Lifecycle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks asks for, as it was written.
 *
 * @param zone of the reader
 * @param statuses empty means any
 * @param titlePart in lower case; null means any
 */
record TaskQuery(
        Set<Status> statuses,
        @Nullable String titlePart,
        @Nullable String filter,
        ZoneId zone,
        TaskSort sort,
        boolean descending,
        Lifecycle lifecycle) {

    private static final int MAX_TITLE_PART = 200;
    private static final Pattern NOW = Pattern.compile("now", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the query parameters strictly.
     *
     * @param statuses each one a status or several with commas between
     */
    static TaskQuery parse(
            List<String> statuses,
            @Nullable String q,
            @Nullable String filter,
            @Nullable String zone,
            @Nullable String sort,
            @Nullable String trash) {
        String order = sort == null ? "rank" : sort;
        boolean descending = order.startsWith("-");
        return new TaskQuery(
                statuses(statuses),
                titlePart(q),
                filter == null || filter.isBlank() ? null : filter,
                ReaderZone.parse(zone),
                TaskSort.named(descending ? order.substring(1) : order),
                descending,
                ListParameters.flag("trash", trash) ? Lifecycle.TRASHED : Lifecycle.LIVE);
    }

    /** Reads the query parameters of a list of all projects, whose ranks have nothing to do with each other. */
    static TaskQuery parseOfAll(@Nullable String filter, @Nullable String zone, @Nullable String sort) {
        TaskQuery query = parse(List.of(), null, filter, zone, sort == null ? "due" : sort, null);
        if (query.sort() == TaskSort.RANK) {
            throw InvalidFields.of("sort", "must not be rank, which orders the tasks of one project");
        }
        return query;
    }

    /** The live tasks of a project as people have ordered them. */
    static TaskQuery manualOrder(boolean upwards) {
        return parse(List.of(), null, null, null, upwards ? "rank" : "-rank", null);
    }

    /** Whether the answer stays as it is until the reader's day ends, when nothing is written. */
    boolean untilMidnight() {
        return lifecycle == Lifecycle.LIVE
                && (filter == null || !NOW.matcher(filter).find());
    }

    LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** Everything that the answer depends on, so that a cursor only opens where it was made. */
    String context(String scope, UUID caller) {
        return "tasks|%s|%s|%s".formatted(scope, caller, this);
    }

    private static Set<Status> statuses(List<String> given) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        given.stream()
                .flatMap(each -> Arrays.stream(each.split(",", -1)))
                .map(label -> Status.labelled(label)
                        .orElseThrow(() -> InvalidFields.of("status", "must be open, in-progress or done")))
                .forEach(statuses::add);
        return statuses;
    }

    private static @Nullable String titlePart(@Nullable String q) {
        if (q == null || q.isEmpty()) {
            return null;
        }
        if (q.length() > MAX_TITLE_PART || !Characters.oneLine(q)) {
            throw InvalidFields.of(
                    "q",
                    "must be at most %d characters in one line, without control characters".formatted(MAX_TITLE_PART));
        }
        return ListKeys.folded(q);
    }
}
