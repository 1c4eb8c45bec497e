package io.taskmanager.kit.problem;

import java.time.Duration;

/** The caller has to wait (RFC 6585 section 4). */
@ProblemType(type = "too-many-requests", status = 429, title = "Too many requests")
public final class TooManyRequests extends Problem {
    public TooManyRequests(String detail, Duration retryAfter) {
        super(detail);
        header("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
}
