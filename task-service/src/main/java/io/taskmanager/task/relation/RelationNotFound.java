package io.taskmanager.task.relation;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.UUID;

/** No such relation of a task that the caller may see. */
@ProblemType(type = "relation-not-found", status = 404, title = "Relation not found")
public final class RelationNotFound extends Problem {

    RelationNotFound(UUID id) {
        super("No relation %s of this task.".formatted(id));
    }
}
