package io.taskmanager.gateway.limit;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The content is longer than the route accepts. Nothing of it has had an effect. */
@ProblemType(type = "content-too-large", status = 413, title = "Content too large")
public final class ContentTooLarge extends Problem {
    /** @param limit in bytes */
    public ContentTooLarge(long limit) {
        super("The content may have at most %d bytes.".formatted(limit));
    }
}
