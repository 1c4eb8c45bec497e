package io.taskmanager.task.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskmanager.task.text.OneLine;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A project to be created.
 *
 * @param key when absent, derived from the name and numbered until it is free
 */
@Schema(name = "NewProject", requiredProperties = "name")
public record NewProject(
        @OneLine(max = 100) @Schema(minLength = 1, maxLength = 100)
        String name,

        @Pattern(regexp = ProjectKey.PATTERN, message = "must be 2 to 10 letters or digits") @Nullable
        String key,

        @Pattern(regexp = ProjectFields.COLOR, message = "must look like #6366f1") @Nullable
        String color,

        @Size(max = ProjectFields.DESCRIPTION) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String description) {

    @SuppressWarnings("NullAway") // what is absent is what ProjectFields has a default for
    ProjectFields fields(String chosenKey) {
        return new ProjectFields(name, chosenKey, color, false, description);
    }
}
