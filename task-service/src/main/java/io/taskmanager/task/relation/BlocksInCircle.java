package io.taskmanager.task.relation;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** Tasks that wait for each other would never be done. */
@ProblemType(type = "blocks-in-circle", status = 409, title = "Tasks would block each other")
public final class BlocksInCircle extends Problem {

    BlocksInCircle() {
        super("The task would wait for itself, because the other one waits for it already.");
    }
}
