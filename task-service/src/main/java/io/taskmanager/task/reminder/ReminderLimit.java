package io.taskmanager.task.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How many reminders a task can have. */
@ApplicationScoped
public class ReminderLimit {

    private final ReminderConfig config;

    ReminderLimit(ReminderConfig config) {
        this.config = config;
    }

    public int perTask() {
        return config.perTask();
    }

    /**
     * That there are not too many, unless there were as many before.
     *
     * @throws TooManyReminders with the limit
     */
    public void require(List<Reminder> before, List<Reminder> after) {
        if (after.size() > config.perTask() && after.size() > before.size()) {
            throw new TooManyReminders(config.perTask());
        }
    }
}
