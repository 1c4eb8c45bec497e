package io.taskmanager.data.outbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in its aggregate's document, from the write that caused it until Kafka has acknowledged it.
 *
 * @param traceparent W3C trace context of the request that caused it
 * @param data the JSON text of the event's data
 */
@RegisterForReflection(registerFullHierarchy = true)
public record OutboxEvent(
        UUID id, String type, Instant time, @Nullable String traceparent, String data) {}
