package io.taskmanager.task.reminder;

import io.taskmanager.task.recurrence.Moment;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of all reminders of a task. A date that the task does not have is null. */
public final class Reminders {

    private Reminders() {}

    /** The times at which a task reminds, each once, in the order of its reminders. */
    public static List<ReminderTime> times(List<Reminder> reminders, @Nullable Moment start, @Nullable Moment due) {
        return reminders.stream()
                .flatMap(each -> each.time(each.relativeTo() == RelativeTo.START ? start : due).stream())
                .distinct()
                .toList();
    }

    /** Those that are absolute, or relative to a date that is there. */
    public static List<Reminder> possible(List<Reminder> reminders, boolean start, boolean due) {
        return reminders.stream()
                .filter(each -> missing(each, start, due).isEmpty())
                .toList();
    }

    /** The date that a reminder is relative to, when it is not there. */
    public static Optional<RelativeTo> missing(Reminder reminder, boolean start, boolean due) {
        return Optional.ofNullable(reminder.relativeTo()).filter(to -> to == RelativeTo.START ? !start : !due);
    }

    /**
     * Those of the next occurrence: relative ones are as they are, absolute ones move as far as the due does.
     *
     * @param reader whose wall clock it is, for a due that is a date
     */
    public static List<Reminder> movedOn(List<Reminder> reminders, Moment due, Moment next, ZoneId reader) {
        return reminders.stream()
                .flatMap(each -> each.movedOn(due, next, reader).stream())
                .distinct()
                .toList();
    }
}
