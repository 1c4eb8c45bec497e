package io.taskmanager.kit.problem;

import java.time.Duration;

/** Something this answer depends on is away or overloaded; trying again later is right. */
@ProblemType(type = "unavailable", status = 503, title = "Temporarily unavailable")
public final class Unavailable extends Problem {
    public Unavailable(String detail, Duration retryAfter) {
        super(detail);
        header("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
}
