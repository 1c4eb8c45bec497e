package io.taskmanager.local;

import java.io.Serial;

/** Why the suite cannot be started as asked; the message is for the person at the terminal and says what to do. */
final class StartRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    StartRefused(String message) {
        super(message);
    }
}
