package io.taskmanager.task.bulk;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** More operations than one request may carry; none of them was done. */
@ProblemType(type = "too-many-items", status = 422, title = "Too many items")
public final class TooManyItems extends Problem {

    TooManyItems(int limit) {
        super("One request carries at most %d items.".formatted(limit));
        with("limit", limit);
    }
}
