package io.taskmanager.task.feed;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** No such feed, one that was revoked, or one whose owner may not read what it is of any more: the answer is the same. */
@ProblemType(type = "feed-not-found", status = 404, title = "Calendar feed not found")
public final class FeedNotFound extends Problem {

    FeedNotFound() {
        super("There is no such calendar feed, or none any more.");
    }
}
