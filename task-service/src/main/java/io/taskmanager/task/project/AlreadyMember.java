package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** Somebody is added to a project they are in. */
@ProblemType(type = "already-member", status = 409, title = "Already a member")
public final class AlreadyMember extends Problem {

    AlreadyMember(String email) {
        super("%s is already a member of the project.".formatted(email));
    }
}
