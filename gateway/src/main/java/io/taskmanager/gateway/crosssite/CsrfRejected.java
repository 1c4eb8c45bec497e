package io.taskmanager.gateway.crosssite;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The request could have been made by another site in the user's name. */
@ProblemType(type = "csrf", status = 403, title = "Cross-site request refused")
final class CsrfRejected extends Problem {
    CsrfRejected(String detail) {
        super(detail);
    }
}
