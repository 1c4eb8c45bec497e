package io.taskmanager.kit.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The request is well-formed, but fields of it are not acceptable; each is named. */
@ProblemType(type = "invalid-fields", status = 422, title = "Invalid fields")
public final class InvalidFields extends Problem {
    public InvalidFields(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + " " + e.message()).collect(Collectors.joining("; ")));
        errors(errors);
    }

    public static InvalidFields of(String field, String message) {
        return new InvalidFields(List.of(new FieldError(field, message)));
    }
}
