package io.taskmanager.kit.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals bytes into an opaque, authenticated text (HMAC-SHA-256, cut to 128 bits) that opens only in its own context. */
@ApplicationScoped
public class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAG_BYTES = 16;

    private final SecretKeySpec key;

    /** @param secret at least 32 bytes in base64, the same on all replicas */
    public Seal(@ConfigProperty(name = "cursor.secret") String secret) {
        var bytes = Base64.getDecoder().decode(secret);
        if (bytes.length < 32) {
            throw new IllegalArgumentException("CURSOR_SECRET must be at least 32 bytes in base64");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * Base64 for URLs, without padding.
     *
     * @param context what the payload is and all that it is good for
     */
    public String seal(String context, byte[] payload) {
        var sealed = Arrays.copyOf(tag(context, payload), TAG_BYTES + payload.length);
        System.arraycopy(payload, 0, sealed, TAG_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The payload; empty when the text was not sealed here for this context. */
    public Optional<byte[]> open(String context, String text) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (sealed.length <= TAG_BYTES) {
            return Optional.empty();
        }
        var payload = Arrays.copyOfRange(sealed, TAG_BYTES, sealed.length);
        return MessageDigest.isEqual(tag(context, payload), Arrays.copyOf(sealed, TAG_BYTES))
                ? Optional.of(payload)
                : Optional.empty();
    }

    private byte[] tag(String context, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
