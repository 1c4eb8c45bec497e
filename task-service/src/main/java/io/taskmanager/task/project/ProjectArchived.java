package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** A write to the tasks of an archived project. */
@ProblemType(type = "project-archived", status = 409, title = "Project archived")
public final class ProjectArchived extends Problem {

    public ProjectArchived(String key) {
        super("The project %s is archived, and its tasks are read-only until it is unarchived.".formatted(key));
    }
}
