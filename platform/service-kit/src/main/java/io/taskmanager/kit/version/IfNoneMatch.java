package io.taskmanager.kit.version;

import java.util.List;
import java.util.stream.Stream;

/**
 * The header {@code If-None-Match} (RFC 9110 section 13.1.2): the tags of answers that a client has, compared weakly.
 *
 * @param tags opaque parts, quoted, without the mark of weakness; {@code *} is whatever there is
 */
public record IfNoneMatch(List<String> tags) {
    private static final String WEAK = "W/";

    /** Reads the header; JAX-RS calls this for a parameter of this type. What is no tag matches nothing. */
    public static IfNoneMatch fromString(String header) {
        return new IfNoneMatch(
                Stream.of(header.split(",")).map(IfNoneMatch::opaque).toList());
    }

    public boolean matches(String tag) {
        return tags.contains("*") || tags.contains(opaque(tag));
    }

    private static String opaque(String tag) {
        var stripped = tag.strip();
        return stripped.startsWith(WEAK) ? stripped.substring(WEAK.length()) : stripped;
    }
}
