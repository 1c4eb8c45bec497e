package io.taskmanager.task.feed;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** Somebody has as many feeds as one may have. */
@ProblemType(type = "too-many-feeds", status = 409, title = "Too many calendar feeds")
public final class TooManyFeeds extends Problem {

    TooManyFeeds(int limit) {
        super("You have %d calendar feeds already; delete one of them first.".formatted(limit));
        with("limit", limit);
    }
}
