package io.taskmanager.task.relation;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** One of the tasks has as many relations as it can have; the member {@code limit} says how many. */
@ProblemType(type = "too-many-relations", status = 409, title = "Too many relations")
public final class TooManyRelations extends Problem {

    private TooManyRelations(String detail, int limit) {
        super(detail);
        with("limit", limit);
    }

    static TooManyRelations ofOneTask(int limit) {
        return new TooManyRelations(
                "A task can have %d relations, and one of the two has them.".formatted(limit), limit);
    }

    static TooManyRelations waiting(int limit) {
        return new TooManyRelations(
                "More than %d tasks wait for the other one; so many are not looked through.".formatted(limit), limit);
    }
}
