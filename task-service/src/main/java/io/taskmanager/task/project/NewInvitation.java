package io.taskmanager.task.project;

import io.taskmanager.task.access.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to share a project with, whether or not they have an account. */
@Schema(name = "NewInvitation")
public record NewInvitation(
        @NotNull
        @Size(max = 254)
        @Pattern(regexp = EMAIL, message = "must be an e-mail address")
        @Schema(maxLength = 254, examples = "colleague@example.com")
        String email,

        @NotNull Role role) {

    /** One at-sign with something on both sides; whether the address exists, only a mail can tell. */
    static final String EMAIL = "\\s*[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+\\s*";
}
