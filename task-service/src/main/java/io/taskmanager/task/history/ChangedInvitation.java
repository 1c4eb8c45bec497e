package io.taskmanager.task.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.access.Role;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The invitation that a change is about, or that a new member has taken up.
 *
 * @param email only for those who may see invitations
 * @param role of the member-to-be
 */
@Schema(
        name = "ChangedInvitation",
        requiredProperties = {"id", "role"})
@RegisterForReflection(registerFullHierarchy = true)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChangedInvitation(
        UUID id,

        @Schema(nullable = true, description = "Of the one who is invited; null for those who may not see invitations")
        @Nullable
        String email,

        Role role) {

    ChangedInvitation withoutAddress() {
        return new ChangedInvitation(id, null, role);
    }
}
