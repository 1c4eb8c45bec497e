package io.taskmanager.task.trash;

import java.time.Duration;
import java.time.Instant;

/**
 * When a thing was deleted, and from when on it may be purged.
 *
 * @param purgeAt the promise made when it was deleted; a later change of the retention does not shorten it
 */
public record Trash(Instant at, Instant purgeAt) {

    public static Trash since(Instant now, Duration retention) {
        return new Trash(now, now.plus(retention));
    }
}
