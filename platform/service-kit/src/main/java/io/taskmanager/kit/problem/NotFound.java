package io.taskmanager.kit.problem;

/** There is nothing here, or nothing that the caller may know of. */
@ProblemType(type = "not-found", status = 404, title = "Not found")
public final class NotFound extends Problem {
    public NotFound(String detail) {
        super(detail);
    }
}
