package io.taskmanager.kit.problem;

/** There is no valid proof of who is asking. */
@ProblemType(type = "unauthenticated", status = 401, title = "Not signed in")
public final class Unauthenticated extends Problem {
    public Unauthenticated(String detail) {
        super(detail);
        header("WWW-Authenticate", "Bearer");
    }
}
