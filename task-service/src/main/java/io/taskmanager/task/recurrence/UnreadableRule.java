package io.taskmanager.task.recurrence;

/** A text that is no recurrence rule, or none that a task may have; the message continues "the rule ...". */
final class UnreadableRule extends RuntimeException {

    UnreadableRule(String reason) {
        super(reason, null, false, false);
    }
}
