package io.taskmanager.task.savedfilter;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.UUID;

/** The caller has saved no such filter. */
@ProblemType(type = "filter-not-found", status = 404, title = "Filter not found")
public final class SavedFilterNotFound extends Problem {

    SavedFilterNotFound(UUID id) {
        super("You have no filter %s.".formatted(id));
    }
}
