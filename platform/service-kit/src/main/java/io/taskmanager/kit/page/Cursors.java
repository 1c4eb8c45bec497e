package io.taskmanager.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.kit.problem.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals the position a page ended at into an opaque, authenticated text. It opens only with the same context, so a
 * cursor of one user, filter or order is worth nothing for another.
 */
@ApplicationScoped
public class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;
    private final SecretKeySpec key;

    /** @param secret at least 32 bytes in base64, the same on all replicas */
    Cursors(ObjectMapper json, @ConfigProperty(name = "cursor.secret") String secret) {
        this.json = json;
        var bytes = Base64.getDecoder().decode(secret);
        if (bytes.length < 32) {
            throw new IllegalArgumentException("CURSOR_SECRET must be at least 32 bytes in base64");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @param context everything the list depends on: user, filters, order */
    public String seal(String context, List<String> position) {
        try {
            var payload = json.writeValueAsBytes(position);
            var sealed = Arrays.copyOf(tag(context, payload), TAG_BYTES + payload.length);
            System.arraycopy(payload, 0, sealed, TAG_BYTES, payload.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws InvalidFields on the field {@code cursor} when it was not sealed here for this context */
    public List<String> open(String context, String cursor) {
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length > TAG_BYTES) {
                var payload = Arrays.copyOfRange(sealed, TAG_BYTES, sealed.length);
                if (MessageDigest.isEqual(tag(context, payload), Arrays.copyOf(sealed, TAG_BYTES))) {
                    return List.of(json.readValue(payload, String[].class));
                }
            }
        } catch (java.io.IOException | IllegalArgumentException e) {
            // not ours: answered below like any other
        }
        throw InvalidFields.of("cursor", "is not a cursor of this list; start again without one");
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
