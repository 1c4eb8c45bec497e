package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The project has as many tasks as it can have; the member {@code limit} says how many. */
@ProblemType(type = "too-many-tasks", status = 409, title = "Too many tasks")
public final class TooManyTasks extends Problem {

    public TooManyTasks(int limit) {
        super("A project can have %d tasks, those in the trash counted, and this one has them.".formatted(limit));
        with("limit", limit);
    }
}
