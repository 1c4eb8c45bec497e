package io.taskmanager.gateway.answer;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** A defect of the gateway. The client gets the trace id and nothing else; the log has the rest. */
@ProblemType(type = "unexpected", status = 500, title = "Unexpected failure")
final class Defect extends Problem {
    Defect() {
        super("Something went wrong on our side. The trace id helps us to find it.");
    }
}
