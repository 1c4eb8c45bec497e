package io.taskmanager.task.attachment;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The file is larger than one can be; the member {@code limit} says how large, in bytes. */
@ProblemType(type = "file-too-large", status = 413, title = "File too large")
public final class FileTooLarge extends Problem {

    FileTooLarge(long limit) {
        super("A file can have %d bytes.".formatted(limit));
        with("limit", limit);
    }
}
