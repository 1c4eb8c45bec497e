package io.taskmanager.auth.session;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The refresh token is not, or no longer, good for anything: only signing in again helps. */
@ProblemType(type = "session-ended", status = 401, title = "Session ended")
final class SessionEnded extends Problem {
    SessionEnded() {
        super("The session has ended. Sign in again.");
        header("WWW-Authenticate", "Bearer");
    }
}
