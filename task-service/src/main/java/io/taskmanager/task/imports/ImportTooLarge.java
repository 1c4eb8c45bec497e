package io.taskmanager.task.imports;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The file is larger than files may be; nothing of it is kept. */
@ProblemType(type = "import-too-large", status = 413, title = "File too large")
public final class ImportTooLarge extends Problem {

    ImportTooLarge(long limit) {
        super("A file may have at most %d bytes.".formatted(limit));
        with("limit", limit);
    }
}
