package io.taskmanager.data.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Moves events from documents to Kafka: milliseconds after the write when nudged, else found by the poll. A document is
 * worked on by one thread of this process at a time, and, by the lease, by one process.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int POLLED_AT_ONCE = 500;

    /** One collection on its way to one topic. */
    private record Outlet(OutboxSource source, WaitingEvents documents, OutboxMetrics metrics) {}

    /** A document to look after. */
    private record Key(Outlet outlet, UUID id) {}

    /** Whether another nudge came while the document was being worked on. */
    private enum State {
        RUNNING,
        RUN_AGAIN
    }

    private final Map<OutboxSource, Outlet> outlets;
    private final Map<Key, State> inHand = new ConcurrentHashMap<>();
    private final List<EventKeeper> keepers;
    private final EventPublisher publisher;
    private final OutboxConfig config;
    private final Clock clock;
    private final ExecutorService threads;
    private volatile Instant pausedUntil = Instant.EPOCH;

    Relay(
            @All List<OutboxSource> sources,
            @All List<EventKeeper> keepers,
            MongoDatabase database,
            EventPublisher publisher,
            OutboxConfig config,
            Clock clock,
            @VirtualThreads ExecutorService threads,
            MeterRegistry metrics) {
        Map<String, OutboxMetrics> ofTopics = sources.stream()
                .map(OutboxSource::topic)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), topic -> new OutboxMetrics(topic, metrics)));
        this.outlets = sources.stream()
                .map(s -> new Outlet(
                        s,
                        new WaitingEvents(database, s.collection()),
                        Objects.requireNonNull(ofTopics.get(s.topic()))))
                .collect(Collectors.toMap(Outlet::source, Function.identity()));
        this.keepers = keepers;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
        this.threads = threads;
    }

    void nudge(OutboxSource source, UUID id) {
        if (!clock.instant().isBefore(pausedUntil)) {
            start(new Key(Objects.requireNonNull(outlets.get(source)), id));
        }
    }

    /** The safety net: what a crash, a lost nudge or an absent Kafka has left behind. */
    @Scheduled(every = "${outbox.poll:2s}", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        try {
            Map<OutboxMetrics, Duration> oldest = new HashMap<>();
            outlets.values().forEach(outlet -> oldest.merge(outlet.metrics(), poll(outlet), Relay::longer));
            oldest.forEach(OutboxMetrics::oldest);
        } catch (MongoException e) {
            LOG.warnf("Outbox not readable, trying again: %s", e.getMessage());
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The age of what has waited longest. */
    private Duration poll(Outlet outlet) {
        var now = clock.instant();
        var waiting = outlet.documents().before(now.minus(config.grace()), POLLED_AT_ONCE);
        var age = waiting.stream()
                .flatMap(queue -> WaitingEvents.events(queue).stream())
                .map(OutboxEvent::time)
                .min(Instant::compareTo)
                .map(oldest -> Duration.between(oldest, now));
        if (!now.isBefore(pausedUntil)) {
            waiting.forEach(queue -> start(new Key(outlet, queue.id())));
        }
        return age.orElse(Duration.ZERO);
    }

    private void start(Key key) {
        var before = inHand.putIfAbsent(key, State.RUNNING);
        if (before == null) {
            threads.execute(() -> work(key));
        } else {
            inHand.computeIfPresent(key, (k, s) -> State.RUN_AGAIN);
        }
    }

    private void work(Key key) {
        do {
            inHand.put(key, State.RUNNING);
            try {
                while (drain(key)) {
                    // more may have come while the last ones were being sent
                }
            } catch (RuntimeException e) {
                key.outlet().metrics().eventRefused();
                LOG.warnf(
                        "Events of %s %s stay for the next poll: %s",
                        key.outlet().source().collection(), key.id(), e);
            }
        } while (!inHand.remove(key, State.RUNNING));
    }

    /** Sends what waits in the document now; false when nothing did, or it could not be sent. */
    private boolean drain(Key key) {
        var documents = key.outlet().documents();
        var queue = documents.lease(key.id(), clock.instant(), config.lease());
        if (queue == null) {
            return false;
        }
        var events = WaitingEvents.events(queue);
        keepers.forEach(keeper -> keeper.keep(events));
        try {
            publisher.publish(key.outlet().source(), key.id(), events);
        } catch (EventPublisher.NotPublished e) {
            pausedUntil = clock.instant().plus(config.pause());
            count(e, key.outlet().metrics());
            LOG.warnf(
                    "Kafka did not take events of %s: %s", key.outlet().source().topic(), e.getCause());
            documents.release(queue);
            return false;
        }
        documents.sent(queue);
        key.outlet().metrics().published(events.size());
        return true;
    }

    private static void count(EventPublisher.NotPublished failure, OutboxMetrics metrics) {
        if (failure.mayPass()) {
            metrics.kafkaAway();
        } else {
            metrics.eventRefused();
        }
    }
}
