package io.taskmanager.notification.live;

import org.jspecify.annotations.Nullable;

/**
 * One block of a server-sent event stream.
 *
 * @param id the position to resume from after it
 * @param event its type; without one it is a comment that no script sees, but whose id a browser remembers
 * @param data JSON on one line
 * @param retry whether the browser is told how soon to reconnect
 */
record Frame(
        @Nullable String id,
        @Nullable String event,
        @Nullable String data,
        boolean retry) {

    static Frame event(String id, String type, String data) {
        return new Frame(id, type, data, false);
    }

    static Frame opened(Position position) {
        return new Frame(null, "stream.opened", "{\"position\":\"%s\"}".formatted(position), true);
    }

    /** The position asked for is too old (or not one): everything has to be fetched again. */
    static Frame reset() {
        return new Frame(null, "stream.reset", "{}", false);
    }

    /** Kafka is away: until {@link #resumed} nothing will come. */
    static Frame interrupted() {
        return new Frame(null, "stream.interrupted", "{}", false);
    }

    static Frame resumed() {
        return new Frame(null, "stream.resumed", "{}", false);
    }

    /**
     * Keeps the connection alive, and moves the position of a browser that sees nothing for long, lest it become too
     * old to resume from.
     */
    static Frame heartbeat(Position position) {
        return new Frame(position.toString(), null, null, false);
    }

    /** This replica goes: reconnect, and another one will answer. */
    static Frame goodbye(Position position) {
        return new Frame(position.toString(), null, null, true);
    }
}
