package io.taskmanager.kit.problem;

/** The caller is known and may see the thing, but may not do this to it. */
@ProblemType(type = "forbidden", status = 403, title = "Not allowed")
public final class Forbidden extends Problem {
    public Forbidden(String detail) {
        super(detail);
    }
}
