package io.taskmanager.kit.problem;

/** A defect of ours. The client gets the trace id and nothing else; the log has the rest. */
@ProblemType(type = "unexpected", status = 500, title = "Unexpected failure")
final class Unexpected extends Problem {
    Unexpected() {
        super("Something went wrong on our side. The trace id helps us to find it.");
    }
}
