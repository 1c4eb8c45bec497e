package io.taskmanager.task.task;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.UUID;

/** No such task, or none that the caller may know of: the answer is the same. */
@ProblemType(type = "task-not-found", status = 404, title = "Task not found")
public final class TaskNotFound extends Problem {

    TaskNotFound(UUID id) {
        super("No task %s that you may see.".formatted(id));
    }
}
