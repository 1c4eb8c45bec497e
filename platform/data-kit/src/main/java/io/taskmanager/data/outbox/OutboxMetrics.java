package io.taskmanager.data.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** What an outbox is measured by, for one topic; there from the start, so that silence and zero are told apart. */
final class OutboxMetrics {
    private final Counter published;
    private final Counter kafkaAway;
    private final Counter eventRefused;
    private volatile double oldestSeconds;

    OutboxMetrics(String topic, MeterRegistry registry) {
        published = Counter.builder("outbox.published")
                .description("Events that Kafka has acknowledged")
                .tag("topic", topic)
                .register(registry);
        kafkaAway = failures(topic, "kafka", registry);
        eventRefused = failures(topic, "event", registry);
        Gauge.builder("outbox.oldest.age", this, it -> it.oldestSeconds)
                .description("Age of the oldest event that waits")
                .baseUnit("seconds")
                .tag("topic", topic)
                .register(registry);
    }

    private static Counter failures(String topic, String reason, MeterRegistry registry) {
        return Counter.builder("outbox.failures")
                .description("Attempts after which the events stayed in the outbox")
                .tag("topic", topic)
                .tag("reason", reason)
                .register(registry);
    }

    void oldest(Duration age) {
        oldestSeconds = age.toMillis() / 1000.0;
    }

    void published(int events) {
        published.increment(events);
    }

    /** All events wait, and leave by themselves later. */
    void kafkaAway() {
        kafkaAway.increment();
    }

    /** This one waits until somebody looks at it. */
    void eventRefused() {
        eventRefused.increment();
    }
}
