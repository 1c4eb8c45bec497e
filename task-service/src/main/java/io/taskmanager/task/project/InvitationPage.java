package io.taskmanager.task.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All pending invitations of a project, which is one page. */
@Schema(name = "InvitationPage", requiredProperties = "items")
public record InvitationPage(
        List<InvitationView> items,
        @Schema(nullable = true) @Nullable String next) {}
