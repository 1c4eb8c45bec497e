package io.taskmanager.kit.problem;

/** The request cannot be read at all: not JSON, or not HTTP as it is meant. */
@ProblemType(type = "malformed", status = 400, title = "Malformed request")
public final class Malformed extends Problem {
    public Malformed(String detail) {
        super(detail);
    }
}
