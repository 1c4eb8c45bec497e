package io.taskmanager.task.attachment;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** None of the bytes asked for are there (RFC 9110 section 15.5.17); {@code Content-Range} says how many there are. */
@ProblemType(type = "range-not-satisfiable", status = 416, title = "Range not satisfiable")
public final class RangeNotSatisfiable extends Problem {

    RangeNotSatisfiable(long size) {
        super("The file has %d bytes.".formatted(size));
        header("Content-Range", "bytes */" + size);
    }
}
