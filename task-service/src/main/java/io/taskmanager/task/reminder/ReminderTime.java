package io.taskmanager.task.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a task reminds, as events tell it: either an instant, or a time on the wall clock of who is reminded, because a
 * date without a time is that day wherever he is.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReminderTime(@Nullable Instant at, @Nullable LocalDateTime local) {

    static ReminderTime at(Instant at) {
        return new ReminderTime(at, null);
    }

    static ReminderTime local(LocalDateTime local) {
        return new ReminderTime(null, local);
    }

    /** The instant for somebody there; a time that a clock skips comes as much later, of one that comes twice the first. */
    public Instant instant(ZoneId there) {
        return at != null
                ? at
                : local == null ? Instant.MAX : local.atZone(there).toInstant();
    }
}
