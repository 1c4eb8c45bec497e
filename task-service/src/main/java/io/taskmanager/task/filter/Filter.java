package io.taskmanager.task.filter;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a filter asks for. Each term is true or false of every task; a value that is not there is within no bounds. */
public sealed interface Filter {

    /** @param parts at least two */
    record And(List<Filter> parts) implements Filter {}

    /** @param parts at least two */
    record Or(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    record Done() implements Filter {}

    /** @param labels names in the API, like {@code in-progress} */
    record StatusIn(Set<String> labels) implements Filter {}

    /** From {@code least} to {@code most}, both included. */
    record PriorityWithin(int least, int most) implements Filter {}

    /** At least one of these; with none, no label at all. */
    record LabelIn(Set<String> labels) implements Filter {}

    /** At least one of these; with none, nobody. */
    record AssigneeIn(Set<UUID> users) implements Filter {}

    /** @param projects may be empty, which nothing is in */
    record ProjectIn(Set<UUID> projects) implements Filter {}

    /** @param part in lower case */
    record Contains(TextField field, String part) implements Filter {}

    /**
     * There, not before {@code from}, and before {@code until}.
     *
     * @param from null means from ever
     * @param until null means for ever
     */
    record Within(
            TimeField field, @Nullable Bound from, @Nullable Bound until) implements Filter {}
}
