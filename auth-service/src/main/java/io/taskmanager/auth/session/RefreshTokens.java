package io.taskmanager.auth.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads refresh tokens: base64url of the session's id (16 bytes), a secret (32) and a tag (16).
 *
 * <p>The tag proves that this service made the token. So a guess is refused without touching the database and revokes
 * nothing, while an old token is known as such however many rotations ago it was current.
 *
 * <p>The secret of a successor is derived from the token it replaces and a salt stored at the rotation. Any replica can
 * answer the same token with the same successor, though no successor is ever stored.
 */
final class RefreshTokens {
    private static final String HMAC = "HmacSHA256";
    private static final int ID = 16;
    private static final int SECRET = 32;
    private static final int TAG = 16;

    private final SecretKey key;
    private final RandomGenerator random;

    RefreshTokens(byte[] key, RandomGenerator random) {
        this.key = new SecretKeySpec(key, HMAC);
        this.random = random;
    }

    /** The first token of a session: 256 random bits. */
    RefreshToken first(UUID sessionId) {
        return token(sessionId, randomBytes());
    }

    /** What a successor is derived from besides the token it replaces. */
    String salt() {
        return base64url(randomBytes());
    }

    /** The token that replaces another; the same for the same salt. */
    RefreshToken successor(RefreshToken presented, String salt) {
        return token(presented.sessionId(), hmac("successor", ascii(presented.value()), ascii(salt)));
    }

    /** Reads what a client presented; empty when this service did not make it. */
    Optional<RefreshToken> read(String presented) {
        byte[] bytes = decode(presented);
        if (bytes.length != ID + SECRET + TAG) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        byte[] tag = Arrays.copyOfRange(bytes, ID + SECRET, bytes.length);
        if (!MessageDigest.isEqual(tag, tag(Arrays.copyOf(bytes, ID + SECRET)))) {
            return Optional.empty();
        }
        // Encoded again: base64 knows several spellings of the same bytes, the hash must see only one.
        return Optional.of(new RefreshToken(new UUID(id.getLong(), id.getLong()), base64url(bytes)));
    }

    private RefreshToken token(UUID sessionId, byte[] secret) {
        byte[] body = ByteBuffer.allocate(ID + SECRET)
                .putLong(sessionId.getMostSignificantBits())
                .putLong(sessionId.getLeastSignificantBits())
                .put(secret)
                .array();
        byte[] token =
                ByteBuffer.allocate(ID + SECRET + TAG).put(body).put(tag(body)).array();
        return new RefreshToken(sessionId, base64url(token));
    }

    private byte[] tag(byte[] body) {
        return Arrays.copyOf(hmac("tag", body), TAG);
    }

    /** HMAC over the parts, set apart from one another and from other uses of the key. */
    private byte[] hmac(String use, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(ascii(use));
            for (byte[] part : parts) {
                mac.update((byte) 0);
                mac.update(part);
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[SECRET];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] decode(String presented) {
        try {
            return Base64.getUrlDecoder().decode(presented);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
