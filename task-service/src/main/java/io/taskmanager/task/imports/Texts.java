package io.taskmanager.task.imports;

import io.taskmanager.task.task.Due;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of other programs as ours. */
final class Texts {

    private static final Pattern LOCAL = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{1,2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?(?:\\s+(\\S+/\\S+|UTC))?");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern TAG = Pattern.compile("<[^>]{1,500}>");
    private static final int LONGEST_TITLE = 500;

    private Texts() {}

    /** In one line, as titles are; what is too long stays so, for the check to name it. */
    static String title(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The beginning of a text, as a step of a checklist. */
    static String step(String text) {
        String line = title(text);
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /** The same each time the file is read, so that a line asks for the same again. */
    static UUID stepId(int line, int place) {
        return UUID.nameUUIDFromBytes("step %d %d".formatted(line, place).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when it is not a date, a local time, or an instant, as ISO 8601 writes them. */
    static Optional<Due> due(String text, ZoneId reader) {
        String given = text.strip();
        if (INSTANT.matcher(given).matches()) {
            return instant(given, reader);
        }
        Matcher local = LOCAL.matcher(given);
        if (!local.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(local.group(1));
            if (local.group(2) == null) {
                return Optional.of(new Due(day.toString(), null, null));
            }
            String time = local.group(2).length() == 4 ? "0" + local.group(2) : local.group(2);
            String zone = local.group(3) == null ? reader.getId() : local.group(3);
            return Optional.of(
                    new Due(null, LocalDateTime.parse(day + "T" + time).toString(), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** On the wall clock of the reader. */
    private static Optional<Due> instant(String text, ZoneId reader) {
        try {
            Instant instant = OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MINUTES);
            return Optional.of(
                    new Due(null, LocalDateTime.ofInstant(instant, reader).toString(), reader.getId()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The text of a piece of HTML, its paragraphs as lines. */
    static String plain(@Nullable String html) {
        if (html == null || html.indexOf('<') < 0) {
            return html == null ? "" : html;
        }
        String lines =
                html.replaceAll("(?i)<br\\s*/?>|</p>|</li>|</h[1-6]>", "\n").replaceAll("(?i)<li[^>]*>", "- ");
        return TAG.matcher(lines)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
