package io.taskmanager.task.export;

import io.taskmanager.task.recurrence.Moment;
import io.taskmanager.task.reminder.RelativeTo;
import io.taskmanager.task.reminder.Reminder;
import io.taskmanager.task.reminder.ReminderTime;
import io.taskmanager.task.reminder.Reminders;
import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.TaskView;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reminders as VALARMs (RFC 5545, 3.6.6). One that is relative to a date which the component does not have is there with
 * its instant; of a date without a time that is in UTC, since a file has no reader.
 */
final class Alarms {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ContentLines out;
    private final Map<RelativeTo, String> related;

    /** @param related which of the component's ends, START or END, is which date of the task */
    Alarms(ContentLines out, Map<RelativeTo, String> related) {
        this.out = out;
        this.related = related;
    }

    void of(TaskView task) throws IOException {
        for (Reminder reminder : task.reminders()) {
            String end = reminder.relativeTo() == null ? null : related.get(reminder.relativeTo());
            if (end != null && reminder.offset() != null) {
                alarm(task, "TRIGGER;RELATED=" + end, reminder.offset());
            } else {
                for (ReminderTime time : Reminders.times(List.of(reminder), moment(task.start()), moment(task.due()))) {
                    Instant at = time.instant(ZoneOffset.UTC);
                    alarm(task, "TRIGGER;VALUE=DATE-TIME", UTC.format(at));
                }
            }
        }
    }

    private void alarm(TaskView task, String trigger, String value) throws IOException {
        out.line("BEGIN", "VALARM");
        out.line("ACTION", "DISPLAY");
        out.line("DESCRIPTION", ContentLines.text(task.title()));
        out.line(trigger, value);
        out.line("END", "VALARM");
    }

    private static @Nullable Moment moment(@Nullable Due due) {
        return due == null ? null : due.moment();
    }
}
