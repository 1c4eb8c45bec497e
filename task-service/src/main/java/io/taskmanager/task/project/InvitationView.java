package io.taskmanager.task.project;

import io.taskmanager.task.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pending invitation as the owners of the project see it.
 *
 * @param expiresAt from when on it can no longer be taken up
 */
@Schema(
        name = "Invitation",
        requiredProperties = {"id", "email", "role", "invitedBy", "createdAt", "expiresAt"})
public record InvitationView(UUID id, String email, Role role, UUID invitedBy, Instant createdAt, Instant expiresAt) {

    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.email(),
                invitation.role(),
                invitation.invitedBy(),
                invitation.at(),
                invitation.expiresAt());
    }
}
