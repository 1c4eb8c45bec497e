package io.taskmanager.data.idempotency;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The key was used before, with another request. */
@ProblemType(type = "idempotency-key-reused", status = 422, title = "Idempotency-Key reused")
public final class IdempotencyKeyReused extends Problem {
    IdempotencyKeyReused() {
        super("This Idempotency-Key was sent before with a different request; nothing was done.");
    }
}
