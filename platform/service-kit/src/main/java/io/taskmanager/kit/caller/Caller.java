package io.taskmanager.kit.caller;

import io.taskmanager.kit.token.VerifiedToken;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The signed-in user of this request. Only for resources that require one ({@code @Authenticated}). */
@RequestScoped
public class Caller {
    private final JsonWebToken jwt;

    Caller(JsonWebToken jwt) {
        this.jwt = jwt;
    }

    public UUID userId() {
        return UUID.fromString(jwt.getSubject());
    }

    public UUID sessionId() {
        return UUID.fromString(jwt.getClaim(VerifiedToken.SESSION_CLAIM));
    }

    /** When the access token ends; a stream must not outlive it. */
    public Instant expiresAt() {
        return Instant.ofEpochSecond(jwt.getExpirationTime());
    }
}
