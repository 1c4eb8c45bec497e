package io.taskmanager.task.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.kit.problem.ProblemDocument;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param status that the operation by itself would have been answered with, but that 200 says no more than it
 * @param version of the task after the operation
 * @param problem when it was refused; of a stale version without {@code current}
 */
@Schema(name = "BulkResult", requiredProperties = "status")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkResult(
        @Schema(examples = "200") int status,
        @Nullable UUID id,
        @Nullable Long version,

        @Schema(implementation = ProblemDocument.class) @Nullable
        JsonNode problem) {

    /** Whether a repetition may come to something better: what was away may be back. */
    boolean passing() {
        return status >= 500;
    }
}
