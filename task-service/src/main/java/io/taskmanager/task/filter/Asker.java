package io.taskmanager.task.filter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the words of a filter stand for.
 *
 * @param user me
 * @param now to the millisecond
 * @param zone says when a day begins
 * @param projects those that go by a key, which several people may use; empty for a key of no project
 */
public record Asker(UUID user, Instant now, ZoneId zone, Function<String, Optional<Set<UUID>>> projects) {}
