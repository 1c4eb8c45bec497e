package io.taskmanager.task.attachment;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The files of the project would take more than they can; {@code limit} and {@code used} say how much, in bytes. */
@ProblemType(type = "project-full", status = 409, title = "No room for more files")
public final class ProjectFull extends Problem {

    ProjectFull(long limit, long used) {
        super("The files of a project can have %d bytes together, and those of this one have %d."
                .formatted(limit, used));
        with("limit", limit);
        with("used", used);
    }
}
