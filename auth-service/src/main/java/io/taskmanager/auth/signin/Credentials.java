package io.taskmanager.auth.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person proves with who they are. Bounded only: what an account cannot have is simply wrong. */
@Schema(name = "Credentials")
record Credentials(
        @NotNull @Size(max = 254) String email,
        @NotNull @Size(max = 1024) String password) {

    /** Never what it holds: this ends up in logs. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
