package io.taskmanager.task.filter;

import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.List;

/** The filter cannot be read; {@code column}, from 1, says where, and {@code expected} what could stand there. */
@ProblemType(type = "invalid-filter", status = 422, title = "Invalid filter")
public final class InvalidFilter extends Problem {

    private static final String FIELD = "filter";

    InvalidFilter(int column, String expected) {
        super("%s at column %d: expected %s.".formatted(FIELD, column, expected));
        with("column", column);
        with("expected", expected);
        errors(List.of(new FieldError(FIELD, "at column %d: expected %s".formatted(column, expected))));
    }
}
