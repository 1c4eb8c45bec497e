package io.taskmanager.task.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes out.
 *
 * @param json null when the caller has it already
 * @param tag the weak entity tag (RFC 9110 section 8.8.1); null when the next answer may be another one at any time
 * @param stale how long ago it was true, when nobody could be asked now; null for what is true
 */
public record Answer(
        byte @Nullable [] json,
        @Nullable String tag,
        @Nullable Duration stale) {

    static Answer fresh(byte @Nullable [] json, @Nullable String tag) {
        return new Answer(json, tag, null);
    }
}
