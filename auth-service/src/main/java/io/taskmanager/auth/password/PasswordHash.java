package io.taskmanager.auth.password;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * bcrypt over base64(HMAC-SHA-384(pepper, password)): 64 characters whatever the password's length, so that bcrypt's
 * limit of 72 bytes cuts nothing off, and a stolen database alone is not enough to guess.
 *
 * <p>Slow on purpose and therefore only called on the {@link HashPool}.
 */
final class PasswordHash {
    private static final String HMAC = "HmacSHA384";
    private static final int SALT_AND_HASH = 53;

    private final SecretKey pepper;
    private final int cost;

    PasswordHash(byte[] pepper, int cost) {
        this.pepper = new SecretKeySpec(pepper, HMAC);
        this.cost = cost;
    }

    String of(String password) {
        byte[] hash = BCrypt.with(BCrypt.Version.VERSION_2B).hash(cost, peppered(password));
        return new String(hash, StandardCharsets.US_ASCII);
    }

    boolean matches(String password, String hash) {
        return BCrypt.verifyer().verify(peppered(password), hash.getBytes(StandardCharsets.US_ASCII)).verified;
    }

    /** Whether the hash was made with a lower cost than new ones are. */
    boolean outdated(String hash) {
        return Integer.parseInt(hash.substring(4, 6)) < cost;
    }

    /** A well-formed hash that no password has; comparing with it takes as long as with a real one. */
    String ofNobody() {
        return "$2b$%02d$%s".formatted(cost, ".".repeat(SALT_AND_HASH));
    }

    private byte[] peppered(String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(pepper);
            byte[] digest = mac.doFinal(PasswordRules.normalise(password).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(digest);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA-384 is part of every JDK", e);
        }
    }
}
