package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.UUID;

/** No such member in a project that the caller may see. */
@ProblemType(type = "member-not-found", status = 404, title = "Member not found")
public final class MemberNotFound extends Problem {

    MemberNotFound(UUID userId) {
        super("No member %s in this project.".formatted(userId));
    }
}
