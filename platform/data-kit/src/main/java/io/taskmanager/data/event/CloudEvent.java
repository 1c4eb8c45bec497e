package io.taskmanager.data.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A CloudEvent (version 1.0) with JSON data.
 *
 * @param id unique; consumers recognise a redelivery by it
 * @param type past tense with the schema's version, e.g. {@code task.created.v1}
 * @param source the producer's collection, e.g. {@code /task-service/tasks}
 * @param subject the id of the aggregate it is about; also the Kafka key, so events of one aggregate stay in order
 * @param time when it happened, in milliseconds
 */
public record CloudEvent(UUID id, String type, String source, String subject, Instant time, JsonNode data) {}
