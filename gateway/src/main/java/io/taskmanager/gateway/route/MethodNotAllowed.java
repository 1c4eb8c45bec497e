package io.taskmanager.gateway.route;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The path exists, but not for this method. */
@ProblemType(type = "method-not-allowed", status = 405, title = "Method not allowed")
public final class MethodNotAllowed extends Problem {
    /** @param allow the methods that are, as the Allow field lists them */
    public MethodNotAllowed(String allow) {
        super("Allowed here: %s.".formatted(allow));
        header("Allow", allow);
    }
}
