package io.taskmanager.task.imports;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.UUID;

/** No such import, or somebody else's. */
@ProblemType(type = "import-not-found", status = 404, title = "Import not found")
public final class ImportNotFound extends Problem {

    ImportNotFound(UUID id) {
        super("You have no import %s.".formatted(id));
    }
}
