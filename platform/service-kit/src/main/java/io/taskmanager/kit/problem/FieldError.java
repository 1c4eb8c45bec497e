package io.taskmanager.kit.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field the path as the client wrote it, e.g. {@code due.zone}, {@code labels[2]} or the query parameter
 * @param message what is expected, without repeating the value
 */
public record FieldError(String field, String message) {}
