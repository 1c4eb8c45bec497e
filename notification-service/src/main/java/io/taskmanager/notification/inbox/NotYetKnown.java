package io.taskmanager.notification.inbox;

/**
 * The event builds on another one, of another topic, that has not arrived yet. Trying again soon will do; when it does
 * not, the event belongs into the dead-letter queue, from where it can be replayed.
 */
public final class NotYetKnown extends RuntimeException {
    NotYetKnown(String what) {
        super(what);
    }
}
