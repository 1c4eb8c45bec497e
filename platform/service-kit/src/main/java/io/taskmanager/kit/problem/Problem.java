package io.taskmanager.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure the client is told of as problem+json (RFC 9457). Subclasses are named after the failure and carry a
 * {@link ProblemType}. The detail is read by people: it must not contain secrets or other people's data.
 */
public abstract class Problem extends RuntimeException {
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private List<FieldError> errors = List.of();

    protected Problem(String detail) {
        this(detail, null);
    }

    protected Problem(String detail, @Nullable Throwable cause) {
        super(detail, cause, false, cause != null);
    }

    /** Adds an extension member to the document. */
    public final Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer, e.g. {@code Retry-After}. */
    public final Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Names the fields that are wrong. */
    public final Problem errors(List<FieldError> errors) {
        this.errors = List.copyOf(errors);
        return this;
    }

    public final int status() {
        return type().status();
    }

    public final Map<String, String> headers() {
        return headers;
    }

    /** The document, about the request to {@code instance}. */
    public final ProblemDocument document(String instance, @Nullable String traceId) {
        return new ProblemDocument(
                "/problems/" + type().type(),
                type().title(),
                status(),
                Objects.requireNonNullElse(getMessage(), type().title()),
                instance,
                traceId,
                errors.isEmpty() ? null : errors,
                members);
    }

    private ProblemType type() {
        return Objects.requireNonNull(
                getClass().getAnnotation(ProblemType.class), () -> getClass() + " carries no @ProblemType");
    }
}
