package io.taskmanager.task.attachment;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.UUID;

/** No such file, or no preview of it, on a task that the caller may see. */
@ProblemType(type = "attachment-not-found", status = 404, title = "Attachment not found")
public final class AttachmentNotFound extends Problem {

    AttachmentNotFound(UUID id) {
        super("No attachment %s of this task.".formatted(id));
    }
}
