package io.taskmanager.task.attachment;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The task has as many files as it can have; the member {@code limit} says how many. */
@ProblemType(type = "too-many-attachments", status = 409, title = "Too many attachments")
public final class TooManyAttachments extends Problem {

    TooManyAttachments(int limit) {
        super("A task can have %d attachments, and this one has them.".formatted(limit));
        with("limit", limit);
    }
}
