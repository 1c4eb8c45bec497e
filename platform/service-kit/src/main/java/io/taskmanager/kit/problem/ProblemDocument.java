package io.taskmanager.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer of type {@code application/problem+json}.
 *
 * @param type a URI reference that names the kind of failure
 * @param title the same short sentence for every occurrence of the type
 * @param status the HTTP status code
 * @param detail what happened this time
 * @param instance the path of the request
 * @param traceId finds the request in logs and traces
 * @param errors the fields that are wrong
 * @param members extension members, e.g. {@code current} and {@code conflicts} of a stale version
 */
@Schema(name = "Problem", description = "RFC 9457 problem details.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection(registerFullHierarchy = true)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String traceId,
        @Nullable List<FieldError> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
