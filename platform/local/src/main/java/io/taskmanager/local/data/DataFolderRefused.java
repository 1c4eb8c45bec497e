package io.taskmanager.local.data;

import java.io.Serial;

/** A data folder that cannot be used now; the message is for the person at the terminal and says what to do. */
public final class DataFolderRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    DataFolderRefused(String message) {
        super(message);
    }
}
