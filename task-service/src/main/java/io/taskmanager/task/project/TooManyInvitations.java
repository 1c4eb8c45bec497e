package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The project has as many pending invitations as it can have; the member {@code limit} says how many. */
@ProblemType(type = "too-many-invitations", status = 409, title = "Too many invitations")
public final class TooManyInvitations extends Problem {

    TooManyInvitations(int limit) {
        super("A project can have %d pending invitations, and this one has them.".formatted(limit));
        with("limit", limit);
    }
}
