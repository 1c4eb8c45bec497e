package io.taskmanager.task.history;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.access.Role;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The member that a change is about, with the role after it, or before a removal. */
@Schema(
        name = "ChangedMember",
        requiredProperties = {"userId", "role"})
@RegisterForReflection(registerFullHierarchy = true)
public record ChangedMember(UUID userId, Role role) {}
