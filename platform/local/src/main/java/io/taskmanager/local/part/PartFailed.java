package io.taskmanager.local.part;

import java.io.Serial;

/** A part that did not become ready; the message says which, how, and where its log is. */
public final class PartFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    PartFailed(String message) {
        super(message);
    }
}
