package io.taskmanager.task.comment;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The task has as many comments as it can have; the member {@code limit} says how many. */
@ProblemType(type = "too-many-comments", status = 409, title = "Too many comments")
public final class TooManyComments extends Problem {

    TooManyComments(int limit) {
        super("A task can have %d comments, and this one has them.".formatted(limit));
        with("limit", limit);
    }
}
