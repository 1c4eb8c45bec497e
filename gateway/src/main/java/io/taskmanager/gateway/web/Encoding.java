package io.taskmanager.gateway.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The content codings the build makes, best first. */
enum Encoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz");

    private final String token;
    private final String suffix;

    Encoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    String token() {
        return token;
    }

    /** What the build adds to the name of the encoded file. */
    String suffix() {
        return suffix;
    }

    /** Whether the Accept-Encoding field (RFC 9110 section 12.5.3) allows this coding; absent, it is not used. */
    boolean isAcceptedBy(@Nullable String field) {
        if (field == null) {
            return false;
        }
        var any = false;
        for (var item : field.toLowerCase(Locale.ROOT).split(",")) {
            var parts = item.split(";");
            var name = parts[0].strip();
            if (name.equals(token)) {
                return !isZero(parts);
            }
            any = any || name.equals("*") && !isZero(parts);
        }
        return any;
    }

    private static boolean isZero(String[] parts) {
        return parts.length > 1 && parts[1].strip().matches("q=0(\\.0{0,3})?");
    }
}
