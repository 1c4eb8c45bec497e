package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The project has as many members as it can have; the member {@code limit} says how many. */
@ProblemType(type = "too-many-members", status = 409, title = "Too many members")
public final class TooManyMembers extends Problem {

    TooManyMembers(int limit) {
        super("A project can have %d members, invited people counted, and this one has them.".formatted(limit));
        with("limit", limit);
    }
}
