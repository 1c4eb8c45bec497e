package io.taskmanager.gateway.limit;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The client did not finish sending its request in time. */
@ProblemType(type = "request-timeout", status = 408, title = "Request took too long")
public final class RequestTimeout extends Problem {
    public RequestTimeout() {
        super("The request was not complete in time.");
    }
}
