package io.taskmanager.data.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    private final CloudEvent event = new CloudEvent(
            UUID.randomUUID(),
            "thing.made.v1",
            "/test/things",
            "42",
            Instant.parse("2026-01-01T10:00:00.123Z"),
            JsonNodeFactory.instance.objectNode().put("name", "Größe"));

    @Test
    void anEventComesBackAsItWasSent() {
        var sent = CloudEvents.toRecord("things", event, "00-trace-span-01");

        assertThat(sent.key()).isEqualTo("42");
        assertThat(sent.headers().lastHeader("traceparent").value()).asString().isEqualTo("00-trace-span-01");
        assertThat(CloudEvents.read(received(sent))).isEqualTo(event);
    }

    @Test
    void aMessageWithoutAnAttributeIsMalformed() {
        var sent = CloudEvents.toRecord("things", event, null);
        sent.headers().remove("ce_type");

        assertThatThrownBy(() -> CloudEvents.read(received(sent)))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("ce_type");
    }

    @Test
    void dataThatAreNotAJsonObjectAreMalformed() {
        for (var data : new String[] {"", "{", "[1]", "7"}) {
            var sent = CloudEvents.toRecord("things", event, null);
            var received = received(
                    new ProducerRecord<>("things", null, "42", data.getBytes(StandardCharsets.UTF_8), sent.headers()));

            assertThatThrownBy(() -> CloudEvents.read(received)).as(data).isInstanceOf(MalformedEvent.class);
        }
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
