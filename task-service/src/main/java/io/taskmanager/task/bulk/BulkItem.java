package io.taskmanager.task.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.version.IfMatch;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One operation of many, with what its own request would carry.
 *
 * @param id of the task; of all but the creation
 * @param project that a task is created in, or goes to
 * @param ifMatch as the header of that name; needed where the operation by itself needs it
 * @param body of the operation by itself
 */
@Schema(name = "BulkItem", requiredProperties = "op")
@RegisterForReflection(registerFullHierarchy = true)
record BulkItem(
        BulkOperation op,

        @Schema(description = "The task; for all but create") @Nullable
        UUID id,

        @Schema(description = "Where a task is created, or goes by a transfer") @Nullable
        UUID project,

        @Schema(
                description =
                        "An ETag as it was given, or *: required for edit, possible for complete, delete and transfer",
                examples = "\"7\"")
        @Nullable
        String ifMatch,

        @Schema(
                implementation = Object.class,
                description = "Of create a NewTask, of edit a merge patch, of move a NewPosition")
        @Nullable
        JsonNode body) {

    UUID requiredId() {
        return required("id", id);
    }

    UUID requiredProject() {
        return required("project", project);
    }

    JsonNode requiredBody() {
        return required("body", body);
    }

    @Nullable
    IfMatch seen() {
        return ifMatch == null ? null : IfMatch.fromString(ifMatch);
    }

    private <T> T required(String field, @Nullable T given) {
        if (given == null) {
            throw InvalidFields.of(field, "must be given to " + op.label());
        }
        return given;
    }
}
