package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.UUID;

/** No such project, or none that the caller may know of: the answer is the same. */
@ProblemType(type = "project-not-found", status = 404, title = "Project not found")
public final class ProjectNotFound extends Problem {

    public ProjectNotFound(UUID id) {
        super("No project %s that you may see.".formatted(id));
    }
}
