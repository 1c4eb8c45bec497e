package io.taskmanager.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says in a client's words what Jackson did not like, without class names. */
public final class UnreadableJson {
    private UnreadableJson() {}

    /** 422 with the field's path when the JSON parsed but does not fit, 400 when it is not JSON. */
    public static Problem problem(JacksonException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return InvalidFields.of(path(mapping), message(mapping));
        }
        if (e instanceof JsonMappingException) {
            return new Malformed("The body must be a JSON object of the documented shape.");
        }
        var at = e.getLocation();
        return new Malformed(
                at == null
                        ? "The body is not valid JSON."
                        : "The body is not valid JSON (line %d, column %d)."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }

    private static String message(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException ignored -> "is not a known field";
            case InvalidFormatException format
            when format.getTargetType().isEnum() -> "must be one of the documented values";
            case InvalidFormatException format -> "is not a valid " + name(format.getTargetType());
            case com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> "must be a " + name(mismatch.getTargetType());
            default -> "has a value that is not acceptable";
        };
    }

    private static String name(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text without control characters";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "whole number in range";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "list";
        }
        return type == Boolean.class || type == boolean.class ? "true or false" : "value of the documented shape";
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
