package io.taskmanager.task.imports;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.Objects;

/** The file is none of those that can be read; nothing of it is kept. */
@ProblemType(type = "import-unreadable", status = 422, title = "File cannot be read")
public final class ImportUnreadable extends Problem {

    ImportUnreadable(Exception e) {
        super(Objects.requireNonNullElse(e.getMessage(), "The file cannot be read."), e);
    }
}
