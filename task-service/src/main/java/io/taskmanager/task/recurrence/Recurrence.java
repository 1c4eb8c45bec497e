package io.taskmanager.task.recurrence;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a task comes again. The zone is that of the task's due; a due that is a date recurs by date.
 *
 * @param rule an RRULE of RFC 5545, without its name; in upper case
 * @param from what the next occurrence is counted from
 * @param except days on which nothing is due (EXDATE); they count for a COUNT all the same
 */
@ReadableRecurrence
@Schema(name = "Recurrence", description = "How a task comes again", requiredProperties = "rule")
public record Recurrence(
        @Schema(examples = "FREQ=WEEKLY;BYDAY=MO,WE", maxLength = Rule.MAX_LENGTH)
        String rule,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"due", "completion"},
                defaultValue = "due")
        From from,

        @Size(max = 200) @Schema(examples = "[\"2026-12-25\"]")
        List<String> except) {

    @SuppressWarnings("NullAway") // a rule that is absent stays so, for the constraint to name it
    public Recurrence(@Nullable String rule, @Nullable From from, @Nullable List<String> except) {
        this.rule = rule == null ? null : rule.strip().toUpperCase(Locale.ROOT);
        this.from = Objects.requireNonNullElse(from, From.DUE);
        this.except = except == null ? List.of() : except.stream().distinct().toList();
    }

    /** The same rule counted from the same. A change of the exceptions only is no other series. */
    public boolean sameSeries(Recurrence other) {
        return rule.equals(other.rule) && from == other.from;
    }

    /** False when the rule names times of day, which a date has none of. */
    public boolean fitsDates() {
        return Rule.parse(rule).fitsDates();
    }

    boolean excepts(Moment moment) {
        return except.contains(moment.local().toLocalDate().toString());
    }
}
