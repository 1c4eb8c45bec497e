package io.taskmanager.data.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class KafkaMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void ofKafkasClientsOnlyTheUsefulNumbersAreKept() {
        registry.config().meterFilter(new KafkaMetrics().keepTheUsefulOnes());

        registry.counter("kafka.producer.record.send.total");
        registry.counter("kafka.producer.txn.abort.time.ns.total");
        registry.counter("tasks.created");

        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getName())
                .containsExactlyInAnyOrder("kafka.producer.record.send.total", "tasks.created");
    }
}
