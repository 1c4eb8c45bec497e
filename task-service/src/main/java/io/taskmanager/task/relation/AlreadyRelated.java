package io.taskmanager.task.relation;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The two tasks are related in this way already. */
@ProblemType(type = "already-related", status = 409, title = "Already related")
public final class AlreadyRelated extends Problem {

    AlreadyRelated() {
        super("The two tasks are related like this already.");
    }
}
