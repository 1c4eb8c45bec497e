package io.taskmanager.task.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Operations in the order in which they are done. They are read one by one, so that one which cannot be read is a result
 * among the others.
 */
@Schema(name = "BulkRequest", requiredProperties = "items")
@RegisterForReflection(registerFullHierarchy = true)
record BulkRequest(
        @NotNull
        @Size(min = 1, message = "must not be empty")
        @Schema(implementation = BulkItem[].class, minItems = 1, maxItems = BulkRequest.LIMIT)
        List<JsonNode> items) {

    /** The most items of one request. */
    static final int LIMIT = 1_000;
}
