package io.taskmanager.gateway.proxy;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** A service took longer than the gateway waits. */
@ProblemType(type = "gateway-timeout", status = 504, title = "No answer in time")
final class GatewayTimeout extends Problem {
    GatewayTimeout(String service) {
        super("%s did not answer in time.".formatted(service));
        header("Retry-After", "1");
    }
}
