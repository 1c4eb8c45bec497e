package io.taskmanager.data.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.common.annotation.Identifier;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.data.event.CloudEvents;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends events to Kafka: acknowledged by all in-sync replicas, idempotent, in the order given. */
@ApplicationScoped
class EventPublisher {
    private static final int GIVE_UP_MILLIS = 5_000;
    private static final TextMapGetter<Map<String, String>> FROM_MAP = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaClientMetrics metrics;
    private final ObjectMapper json;
    private final Tracer tracer;

    /** @param kafka where the brokers are and how to be let in: every setting that begins with {@code kafka.} */
    EventPublisher(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ObjectMapper json,
            OpenTelemetry telemetry,
            MeterRegistry registry) {
        this.json = json;
        this.tracer = telemetry.getTracer("outbox");
        producer = new KafkaProducer<>(settings(kafka), new StringSerializer(), new ByteArraySerializer());
        metrics = new KafkaClientMetrics(producer);
        metrics.bindTo(registry);
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    /** Returns when Kafka has acknowledged all of them. */
    void publish(OutboxSource source, UUID aggregateId, List<OutboxEvent> events) throws NotPublished {
        try {
            var acknowledgements = new ArrayList<Future<?>>();
            for (var event : events) {
                acknowledgements.add(send(source, aggregateId, event));
            }
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException | RuntimeException e) {
            throw new NotPublished(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPublished(e);
        }
    }

    private Future<?> send(OutboxSource source, UUID aggregateId, OutboxEvent event) {
        var span = tracer.spanBuilder("publish " + source.topic())
                .setSpanKind(SpanKind.PRODUCER)
                .setParent(context(event))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", source.topic())
                .startSpan();
        var headers = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), headers, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        var cloudEvent = new CloudEvent(
                event.id(), event.type(), source.source(), aggregateId.toString(), event.time(), data(event));
        var message = CloudEvents.toRecord(source.topic(), cloudEvent, headers.get("traceparent"));
        return producer.send(message, (metadata, failure) -> span.end());
    }

    private static Context context(OutboxEvent event) {
        return event.traceparent() == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), Map.of("traceparent", event.traceparent()), FROM_MAP);
    }

    private JsonNode data(OutboxEvent event) {
        try {
            return json.readTree(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outbox event " + event.id() + " does not hold JSON", e);
        }
    }

    @PreDestroy
    void close() {
        metrics.close();
        producer.close(Duration.ofMillis(GIVE_UP_MILLIS));
    }

    /** Kafka did not take the events; they stay where they are. */
    static final class NotPublished extends Exception {
        NotPublished(Throwable cause) {
            super(cause);
        }

        /** Whether it is Kafka's state that has to change, not the event. */
        boolean mayPass() {
            var cause = getCause() instanceof ExecutionException e ? e.getCause() : getCause();
            return cause instanceof RetriableException;
        }
    }
}
