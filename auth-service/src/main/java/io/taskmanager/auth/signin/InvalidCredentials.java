package io.taskmanager.auth.signin;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** No account has this e-mail address and this password. Which of the two is wrong is nobody's business. */
@ProblemType(type = "invalid-credentials", status = 401, title = "Wrong e-mail or password")
final class InvalidCredentials extends Problem {
    InvalidCredentials() {
        super("The e-mail address or the password is wrong.");
        header("WWW-Authenticate", "Bearer");
    }
}
