package io.taskmanager.task.savedfilter;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The caller has as many filters as one can have; the member {@code limit} says how many. */
@ProblemType(type = "too-many-filters", status = 409, title = "Too many filters")
public final class TooManyFilters extends Problem {

    TooManyFilters(int limit) {
        super("One can save %d filters, and you have them.".formatted(limit));
        with("limit", limit);
    }
}
