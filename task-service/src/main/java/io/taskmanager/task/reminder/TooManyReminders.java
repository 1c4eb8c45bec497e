package io.taskmanager.task.reminder;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The task would have more reminders than it can have; the member {@code limit} says how many that is. */
@ProblemType(type = "too-many-reminders", status = 409, title = "Too many reminders")
public final class TooManyReminders extends Problem {

    TooManyReminders(int limit) {
        super("A task can have %d reminders.".formatted(limit));
        with("limit", limit);
    }
}
