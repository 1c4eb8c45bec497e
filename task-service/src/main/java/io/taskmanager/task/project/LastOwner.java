package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The last owner may neither leave nor get another role. */
@ProblemType(type = "last-owner", status = 409, title = "Last owner")
public final class LastOwner extends Problem {

    LastOwner() {
        super("A project needs an owner: make somebody else one first.");
    }
}
