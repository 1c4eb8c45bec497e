package io.taskmanager.task.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.text.OneLine;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A light step of a task, without anything of its own but a tick.
 *
 * @param id chosen by the client, so that a repeated request makes the same item
 */
@Schema(
        name = "ChecklistItem",
        requiredProperties = {"id", "text"})
@RegisterForReflection(registerFullHierarchy = true)
public record ChecklistItem(
        @NotNull UUID id,

        @OneLine(max = 500) @Schema(minLength = 1, maxLength = 500)
        String text,

        @Schema(defaultValue = "false") Boolean done) {

    public ChecklistItem {
        done = Objects.requireNonNullElse(done, false);
    }
}
