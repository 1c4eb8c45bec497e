package io.taskmanager.task.comment;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.UUID;

/** No such comment on a task that the caller may see. */
@ProblemType(type = "comment-not-found", status = 404, title = "Comment not found")
public final class CommentNotFound extends Problem {

    CommentNotFound(UUID id) {
        super("No comment %s on this task.".formatted(id));
    }
}
