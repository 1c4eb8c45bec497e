package io.taskmanager.task.task;

import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.List;

/** The tree of subtasks would have more levels than it can have; the member {@code limit} says how many. */
@ProblemType(type = "too-deep", status = 422, title = "Too many levels of subtasks")
public final class TooDeep extends Problem {

    TooDeep(int limit) {
        super("A tree of tasks can have %d levels.".formatted(limit));
        with("limit", limit);
        errors(List.of(new FieldError("parent", "would make more than %d levels".formatted(limit))));
    }
}
