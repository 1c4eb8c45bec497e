package io.taskmanager.kit.version;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.problem.VersionRequired;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code If-Match}: one version, or {@code *} for whatever is there. Several tags in one header are not
 * supported: a client has read one version.
 *
 * @param version the version the client has read; without meaning when {@code any}
 * @param any the client sent {@code *}
 */
public record IfMatch(long version, boolean any) {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    /** Reads the header; JAX-RS calls this for a parameter of this type. */
    public static IfMatch fromString(String header) {
        if (header.strip().equals("*")) {
            return new IfMatch(0, true);
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw InvalidFields.of("If-Match", "must be an ETag as it was given, e.g. \"7\", or *");
        }
        return new IfMatch(Long.parseLong(tag.group(1)), false);
    }

    /** @throws VersionRequired when the client sent none */
    public static IfMatch required(@Nullable IfMatch given) {
        if (given == null) {
            throw new VersionRequired();
        }
        return given;
    }

    public boolean matches(long current) {
        return any || version == current;
    }
}
