package io.taskmanager.task.project;

import io.taskmanager.task.access.Role;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The member to hand a project over to.
 *
 * @param ownRole what the caller stays; editor when absent
 */
@Schema(name = "NewOwner")
public record NewOwner(@NotNull UUID userId, @Nullable Role ownRole) {

    Role stays() {
        return ownRole == null ? Role.EDITOR : ownRole;
    }
}
