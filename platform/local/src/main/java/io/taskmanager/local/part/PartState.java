package io.taskmanager.local.part;

import java.time.Instant;

/**
 * What one part is doing.
 *
 * @param pid 0 while it has no process
 * @param since when its process started, or when it ended
 */
public record PartState(String name, String address, Phase phase, long pid, Instant since) {

    /** The life of a part. */
    public enum Phase {
        STARTING,
        READY,
        RESTARTING,
        STOPPED,
        FAILED
    }
}
