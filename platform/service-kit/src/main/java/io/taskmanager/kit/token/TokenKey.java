package io.taskmanager.kit.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a token: tells tokens apart without keeping any of them in memory. */
public record TokenKey(long a, long b, long c, long d) {
    public static TokenKey of(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            var longs = ByteBuffer.wrap(digest);
            return new TokenKey(longs.getLong(), longs.getLong(), longs.getLong(), longs.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
