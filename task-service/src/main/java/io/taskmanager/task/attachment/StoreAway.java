package io.taskmanager.task.attachment;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The store of the bytes cannot be used just now; all else works. */
@ProblemType(type = "file-store-away", status = 503, title = "Files are away")
public final class StoreAway extends Problem {

    StoreAway(Throwable cause) {
        super("The store of files does not answer. Try again in a moment.", cause);
        header("Retry-After", "5");
    }
}
