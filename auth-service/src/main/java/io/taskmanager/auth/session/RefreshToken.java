package io.taskmanager.auth.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** A refresh token that {@link RefreshTokens} made or has checked, and the session it belongs to. */
public record RefreshToken(UUID sessionId, String value) {

    /** What the session stores in place of the token: its SHA-256, in base64url. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Whether this is the token of that hash, compared in constant time. */
    boolean has(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the token itself: it is a credential. */
    @Override
    public String toString() {
        return "RefreshToken[sessionId=%s]".formatted(sessionId);
    }
}
