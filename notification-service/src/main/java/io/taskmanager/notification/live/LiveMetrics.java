package io.taskmanager.notification.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the live stream is measured by. */
@Singleton
class LiveMetrics {
    /** The buckets of OpenTelemetry's semantic conventions for durations, in milliseconds. */
    private static final Duration[] BUCKETS = Stream.of(
                    5, 10, 25, 50, 75, 100, 250, 500, 750, 1_000, 2_500, 5_000, 7_500, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Timer lag;
    private final Counter frames;
    private final Counter cutOff;

    LiveMetrics(MeterRegistry registry) {
        this.registry = registry;
        lag = Timer.builder("stream.event.lag")
                .description("From an event to its push to the first of its readers")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        frames = Counter.builder("stream.events")
                .description("Events pushed, one for each reader")
                .register(registry);
        cutOff = Counter.builder("stream.cut.off")
                .description("Clients that did not keep up")
                .register(registry);
    }

    void gaugeOpen(Supplier<Number> open) {
        Gauge.builder("stream.open", open).description("Open streams").register(registry);
    }

    void pushed(Duration since, int readers) {
        lag.record(since.isNegative() ? Duration.ZERO : since);
        frames.increment(readers);
    }

    /** Someone came back: to a replay of what he missed, or to a reset. */
    void resumed(boolean replayed) {
        registry.counter("stream.resumes", "outcome", replayed ? "replay" : "reset")
                .increment();
    }

    void cutOff() {
        cutOff.increment();
    }

    /** A message that is not an event of ours was passed over. */
    void unreadable() {
        registry.counter("stream.unreadable").increment();
    }
}
