package io.taskmanager.task.task;

import io.taskmanager.kit.page.ListParameters;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.text.Characters;
import io.taskmanager.task.trash.Lifecycle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks asks for.
 *
 * @param statuses empty means any
 * @param titlePart in lower case; null means any
 */
record TaskQuery(
        UUID projectId,
        Set<Status> statuses,
        @Nullable String titlePart,
        TaskSort sort,
        boolean descending,
        Lifecycle lifecycle) {

    private static final int MAX_TITLE_PART = 200;

    /**
     * Reads the query parameters strictly.
     *
     * @param statuses each one a status or several with commas between
     */
    static TaskQuery parse(
            UUID projectId, List<String> statuses, @Nullable String q, @Nullable String sort, @Nullable String trash) {
        String order = sort == null ? "rank" : sort;
        boolean descending = order.startsWith("-");
        return new TaskQuery(
                projectId,
                statuses(statuses),
                titlePart(q),
                TaskSort.named(descending ? order.substring(1) : order),
                descending,
                ListParameters.flag("trash", trash) ? Lifecycle.TRASHED : Lifecycle.LIVE);
    }

    /** Everything that the answer depends on, so that a cursor only opens where it was made. */
    String context(UUID caller) {
        return "tasks|%s|%s".formatted(caller, this);
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
