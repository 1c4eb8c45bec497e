package io.taskmanager.gateway.web;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of the build with its encoded siblings.
 *
 * @param cacheControl how long it may be used without asking
 * @param plain the file itself
 * @param encoded the same by content coding, only where that is smaller
 */
record WebFile(String contentType, String cacheControl, Variant plain, Map<Encoding, Variant> encoded) {

    /** One representation; its strong entity tag (RFC 9110 section 8.8.3) is made from its bytes. */
    record Variant(Buffer content, String etag) {
        static Variant of(byte[] content) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(content);
                var etag = '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
                return new Variant(Buffer.buffer(content), etag);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }

        /** Whether the client has it already, by its If-None-Match field. */
        boolean isKnownBy(@Nullable String ifNoneMatch) {
            return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(etag));
        }
    }

    /** The best coding that is accepted and there, or null for the plain file. */
    @Nullable
    Encoding negotiate(@Nullable String acceptEncoding) {
        for (var encoding : Encoding.values()) {
            if (encoded.containsKey(encoding) && encoding.isAcceptedBy(acceptEncoding)) {
                return encoding;
            }
        }
        return null;
    }

    Variant variant(@Nullable Encoding encoding) {
        return encoding == null ? plain : encoded.getOrDefault(encoding, plain);
    }
}
