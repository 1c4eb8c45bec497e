package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.UUID;

/** No such pending invitation: it was revoked, taken up, or its time is over. */
@ProblemType(type = "invitation-not-found", status = 404, title = "Invitation not found")
public final class InvitationNotFound extends Problem {

    InvitationNotFound(UUID id) {
        super("No pending invitation %s to this project.".formatted(id));
    }
}
