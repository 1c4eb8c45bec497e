package io.taskmanager.task.imports;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The import is past where this could be asked for. */
@ProblemType(type = "import-state", status = 409, title = "Import is in another state")
public final class ImportStateConflict extends Problem {

    ImportStateConflict(ImportState state) {
        super("The import is %s; upload the file again to begin anew.".formatted(state.label()));
        with("state", state.label());
    }
}
