package io.taskmanager.auth.token;

import java.time.Instant;

/** A signed JWT (RFC 9068) and the moment from which no service takes it any more. */
public record AccessToken(String value, Instant expiresAt) {
    /** Never the token itself: it is a credential. */
    @Override
    public String toString() {
        return "AccessToken[expiresAt=%s]".formatted(expiresAt);
    }
}
