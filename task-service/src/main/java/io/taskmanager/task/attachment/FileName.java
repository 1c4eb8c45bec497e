package io.taskmanager.task.attachment;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.text.Characters;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names of files, as they come and as they go. */
final class FileName {

    private static final int LONGEST = 255;

    /** What may stand unencoded in an {@code ext-value} (RFC 8187 section 3.2.1). */
    private static final String ATTR_CHARS = "!#$&+-.^_`|~";

    private FileName() {}

    /** The name without folders. */
    static String parse(@Nullable String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        if (name.isBlank() || name.length() > LONGEST || !Characters.oneLine(name)) {
            throw InvalidFields.of(
                    "name", "must be 1 to %d characters in one line, without control characters".formatted(LONGEST));
        }
        return name.strip();
    }

    /** A {@code Content-Disposition} that saves the content under the name (RFC 6266). */
    static String disposition(String name) {
        StringBuilder plain = new StringBuilder();
        boolean exact = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean safe = c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '%';
            plain.append(safe ? c : '_');
            exact &= safe;
        }
        String value = "attachment; filename=\"" + plain + "\"";
        return exact ? value : value + "; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ATTR_CHARS.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append("%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
