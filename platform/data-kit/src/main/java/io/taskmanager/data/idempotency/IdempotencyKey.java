package io.taskmanager.data.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.kit.problem.InvalidFields;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header), chosen by the client. */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /** @throws InvalidFields when it is not 1 to 255 visible ASCII characters; JAX-RS calls this with the header */
    public IdempotencyKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw InvalidFields.of(HEADER, "must be 1 to 255 visible ASCII characters");
        }
    }

    /** The stamp of this user's request. */
    public IdempotencyStamp stamp(UUID userId, Object request) {
        return new IdempotencyStamp(
                userId + ":" + value, fingerprint(request), Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String fingerprint(Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(request));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
