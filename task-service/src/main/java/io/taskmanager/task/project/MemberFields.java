package io.taskmanager.task.project;

import io.taskmanager.task.access.Role;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the owners of a project change of a member. */
@Schema(name = "MemberFields")
public record MemberFields(@NotNull Role role) {}
