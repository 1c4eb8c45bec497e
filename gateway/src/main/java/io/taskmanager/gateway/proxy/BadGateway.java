package io.taskmanager.gateway.proxy;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The connection broke after the request was sent: it may have had its effect or not. */
@ProblemType(type = "bad-gateway", status = 502, title = "No valid answer")
final class BadGateway extends Problem {
    BadGateway(String service) {
        super("%s did not answer; whether the request had an effect is not known.".formatted(service));
        header("Retry-After", "1");
    }
}
