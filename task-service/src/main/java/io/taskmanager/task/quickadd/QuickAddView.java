package io.taskmanager.task.quickadd;

import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.task.Due;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of a task: the fields to create it with, and the parts of the line that they come from.
 *
 * @param projectId where it goes; null when neither the line nor the request says
 * @param language whose words were looked for
 * @param tokens in order; what is in none is the title
 */
@Schema(
        name = "QuickAdd",
        requiredProperties = {"title", "labels", "assignees", "language", "tokens"})
public record QuickAddView(
        String title,
        @Schema(nullable = true) @Nullable UUID projectId,
        @Schema(nullable = true) @Nullable Integer priority,
        List<String> labels,
        List<UUID> assignees,
        @Schema(nullable = true) @Nullable Due due,
        @Schema(nullable = true) @Nullable Recurrence recurrence,
        @Schema(examples = "en") String language,
        List<Token> tokens) {

    /**
     * A recognised part.
     *
     * @param start in UTF-16 units, as is the end, which is behind the part
     * @param text as it is written
     */
    @Schema(
            name = "QuickAddToken",
            requiredProperties = {"kind", "start", "end", "text"})
    public record Token(Kind kind, int start, int end, String text) {}

    static QuickAddView of(QuickAdd read, String line, ZoneId zone, String language) {
        return new QuickAddView(
                read.title(),
                read.project(),
                read.priority(),
                read.labels(),
                read.assignees(),
                due(read, zone),
                read.recurrence() == null
                        ? null
                        : new Recurrence(
                                read.recurrence().cycle().rule(),
                                read.recurrence().from(),
                                List.of()),
                language,
                read.recognised().stream()
                        .map(part -> new Token(
                                part.kind(), part.start(), part.end(), line.substring(part.start(), part.end())))
                        .toList());
    }

    private static @Nullable Due due(QuickAdd read, ZoneId zone) {
        LocalDate date = read.date();
        if (date == null) {
            return null;
        }
        return read.at()
                .map(at -> new Due(null, at.toString(), zone.getId()))
                .orElseGet(() -> new Due(date.toString(), null, null));
    }
}
