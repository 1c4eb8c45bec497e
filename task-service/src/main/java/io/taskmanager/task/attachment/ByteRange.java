package io.taskmanager.task.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file.
 *
 * @param from the first byte, from 0
 * @param length at least 1
 */
record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * What a {@code Range} asks for (RFC 9110 section 14.2); empty for all of the file, which also answers several ranges, other
     * units and what is no range at all.
     *
     * @param current whether the file is still what {@code If-Range} names
     * @throws RangeNotSatisfiable when the file has none of these bytes
     */
    static Optional<ByteRange> parse(@Nullable String range, boolean current, long size) {
        Matcher found = ONE.matcher(range == null ? "" : range.strip());
        if (!current
                || !found.matches()
                || found.group(1).isEmpty() && found.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (found.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(found.group(2)), size);
            return satisfiable(size - last, size - 1, size);
        }
        long from = Long.parseLong(found.group(1));
        long to = found.group(2).isEmpty() ? size - 1 : Long.parseLong(found.group(2));
        return to < from && from < size ? Optional.empty() : satisfiable(from, Math.min(to, size - 1), size);
    }

    private static Optional<ByteRange> satisfiable(long from, long to, long size) {
        if (from >= size || to < from) {
            throw new RangeNotSatisfiable(size);
        }
        return Optional.of(new ByteRange(from, to - from + 1));
    }

    /** As {@code Content-Range} says it. */
    String of(long size) {
        return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
    }
}
