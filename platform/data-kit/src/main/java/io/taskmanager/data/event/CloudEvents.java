package io.taskmanager.data.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** CloudEvents as Kafka records: attributes in {@code ce_*} headers, data as the value (binary content mode). */
public final class CloudEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRACEPARENT = "traceparent";

    private CloudEvents() {}

    /** @throws MalformedEvent when an attribute is missing or the data are not JSON */
    public static CloudEvent read(ConsumerRecord<String, byte[]> message) {
        try {
            return new CloudEvent(
                    UUID.fromString(attribute(message, "id")),
                    attribute(message, "type"),
                    attribute(message, "source"),
                    attribute(message, "subject"),
                    Instant.parse(attribute(message, "time")),
                    data(message));
        } catch (IllegalArgumentException | DateTimeException | IOException e) {
            throw new MalformedEvent("Not a CloudEvent with JSON data: " + e.getMessage(), e);
        }
    }

    /** @param traceparent W3C trace context of what caused the event */
    public static ProducerRecord<String, byte[]> toRecord(
            String topic, CloudEvent event, @Nullable String traceparent) {
        var message = new ProducerRecord<>(
                topic, event.subject(), event.data().toString().getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id().toString());
        header(message, "ce_type", event.type());
        header(message, "ce_source", event.source());
        header(message, "ce_subject", event.subject());
        header(message, "ce_time", event.time().toString());
        header(message, "content-type", "application/json");
        if (traceparent != null) {
            header(message, TRACEPARENT, traceparent);
        }
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String attribute(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader("ce_" + name);
        if (header == null) {
            throw new IllegalArgumentException("no header ce_" + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode data(ConsumerRecord<String, byte[]> message) throws IOException {
        var data = message.value() == null ? null : JSON.readTree(message.value());
        if (data == null || !data.isObject()) {
            throw new IllegalArgumentException("data must be a JSON object");
        }
        return data;
    }
}
