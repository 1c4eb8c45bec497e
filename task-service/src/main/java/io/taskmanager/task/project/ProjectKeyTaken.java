package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** Keys are unique among the live projects of their owner. */
@ProblemType(type = "project-key-taken", status = 409, title = "Project key taken")
public final class ProjectKeyTaken extends Problem {

    ProjectKeyTaken(String key) {
        super("Another project of the same owner has the key %s.".formatted(key));
    }
}
