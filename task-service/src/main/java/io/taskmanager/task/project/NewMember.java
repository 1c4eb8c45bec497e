package io.taskmanager.task.project;

import io.taskmanager.task.access.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to share a project with, by the e-mail address of an existing account. */
@Schema(name = "NewMember")
public record NewMember(
        @NotBlank @Size(max = 254) String email, @NotNull Role role) {}
