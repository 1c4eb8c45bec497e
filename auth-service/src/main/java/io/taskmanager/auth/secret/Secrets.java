package io.taskmanager.auth.secret;

import java.util.Base64;

/** Secrets as they come from the environment: base64 of at least 256 bits. */
public final class Secrets {
    private static final int SHORTEST = 32;

    private Secrets() {}

    /**
     * The bytes of a secret.
     *
     * @throws IllegalStateException naming the variable, when it is not base64 or too short
     */
    public static byte[] decode(String variable, String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // Without its cause: the decoder's message quotes the secret.
            throw new IllegalStateException(variable + " must be base64");
        }
        if (secret.length < SHORTEST) {
            throw new IllegalStateException(
                    "%s must have at least %d bytes, it has %d".formatted(variable, SHORTEST, secret.length));
        }
        return secret;
    }
}
