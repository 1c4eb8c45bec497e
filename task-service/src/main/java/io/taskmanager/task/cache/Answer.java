package io.taskmanager.task.cache;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes out.
 *
 * @param json null when the caller has it already
 * @param tag the weak entity tag (RFC 9110 section 8.8.1); null when the next answer may be another one at any time
 */
public record Answer(byte @Nullable [] json, @Nullable String tag) {}
