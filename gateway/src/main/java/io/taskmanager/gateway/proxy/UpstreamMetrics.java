package io.taskmanager.gateway.proxy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How one revision of a service does: what a rollout is judged by. All series are there from the start. */
final class UpstreamMetrics {
    /** What came of sending a request to a replica. */
    enum Outcome {
        /** A status below 400. */
        SUCCESS,
        /** 4xx. */
        CLIENT_ERROR,
        /** 5xx. */
        SERVER_ERROR,
        /** No connection, a broken one, or no answer in time. */
        UNANSWERED;

        static Outcome of(int status) {
            return status < 400 ? SUCCESS : status < 500 ? CLIENT_ERROR : SERVER_ERROR;
        }
    }

    private final AtomicInteger inFlight = new AtomicInteger();
    private final Counter ejections;
    private final Counter retries;
    private final Timer duration;
    private final Map<Outcome, Counter> requests = new EnumMap<>(Outcome.class);

    UpstreamMetrics(Upstream upstream, Replicas replicas, MeterRegistry metrics) {
        var tags = Tags.of(
                "service", upstream.service().label(),
                "revision", replicas.revision().label());
        Gauge.builder("gateway.upstream.inflight", inFlight, AtomicInteger::get)
                .description("Requests a service has not answered yet, streams included")
                .tags(tags)
                .register(metrics);
        Gauge.builder("gateway.upstream.replicas", replicas, some -> some.usable(System.nanoTime()))
                .description("Replicas that get requests: those known, without ejected and leaving ones")
                .tags(tags)
                .register(metrics);
        ejections = counter("ejections", "Replicas left alone for a while", tags, metrics);
        retries = counter("retries", "Requests sent a second time", tags, metrics);
        duration = Timer.builder("gateway.upstream.request.duration")
                .description("From sending a request to a replica to the head of its answer, or to giving up")
                .tags(tags)
                .register(metrics);
        for (var outcome : Outcome.values()) {
            var named = tags.and("outcome", outcome.name().toLowerCase(Locale.ROOT));
            requests.put(outcome, counter("requests", "Requests sent to replicas, by what came of it", named, metrics));
        }
    }

    private static Counter counter(String name, String description, Tags tags, MeterRegistry metrics) {
        return Counter.builder("gateway.upstream." + name)
                .description(description)
                .tags(tags)
                .register(metrics);
    }

    void begun() {
        inFlight.incrementAndGet();
    }

    void ended() {
        inFlight.decrementAndGet();
    }

    void came(Outcome outcome, long nanos) {
        duration.record(nanos, TimeUnit.NANOSECONDS);
        Objects.requireNonNull(requests.get(outcome)).increment();
    }

    void ejected() {
        ejections.increment();
    }

    void retried() {
        retries.increment();
    }
}
