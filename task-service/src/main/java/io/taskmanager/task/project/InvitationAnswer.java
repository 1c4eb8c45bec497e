package io.taskmanager.task.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an invitation: one of the two.
 *
 * @param member when the address is that of an account, which is a member at once
 * @param invitation when it is not, and whoever registers with it becomes one
 */
@Schema(name = "InvitationAnswer", description = "One of the two")
public record InvitationAnswer(
        @Schema(nullable = true) @Nullable MemberView member,
        @Schema(nullable = true) @Nullable InvitationView invitation) {}
