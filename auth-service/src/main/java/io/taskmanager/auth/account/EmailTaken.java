package io.taskmanager.auth.account;

import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.List;

/** There is an account with this e-mail address already. */
@ProblemType(type = "email-taken", status = 409, title = "E-mail address taken")
final class EmailTaken extends Problem {
    EmailTaken() {
        super("There is an account with this e-mail address already. Sign in instead.");
        errors(List.of(new FieldError("email", "has an account already")));
    }
}
