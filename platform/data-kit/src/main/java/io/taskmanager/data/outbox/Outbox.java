package io.taskmanager.data.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The way events leave a service. Put the event into the same write that changes the document ({@link #append}, or the
 * field {@code outbox} of a new document), then {@link #nudge}: the change and its event commit together or not at all,
 * on any MongoDB, and the event is sent at least once, in order per document.
 */
@ApplicationScoped
public class Outbox {
    static final String FIELD = "outbox";

    private final ObjectMapper json;
    private final Clock clock;
    private final Relay relay;

    Outbox(ObjectMapper json, Clock clock, Relay relay) {
        this.json = json;
        this.clock = clock;
        this.relay = relay;
    }

    /** Makes an event of now, caused by the current request. Nothing is stored or sent yet. */
    public OutboxEvent event(String type, Object data) {
        assert !data.getClass().isRecord() || data.getClass().isAnnotationPresent(RegisterForReflection.class)
                : data.getClass() + " is not registered, so a native binary cannot write it";
        try {
            return new OutboxEvent(Ids.next(), type, clock.instant(), traceparent(), json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Event data of " + type + " cannot be written as JSON", e);
        }
    }

    /** The part of an update that appends the events to the document. */
    public static Bson append(OutboxEvent... events) {
        return Updates.pushEach(FIELD, List.of(events));
    }

    /** The index the relay finds waiting events by; a migration makes it on each collection with an outbox. */
    public static IndexModel index() {
        return new IndexModel(
                Indexes.ascending(FIELD + ".time"),
                new IndexOptions().name(FIELD).sparse(true));
    }

    /**
     * The events that are still in the documents found, in order per document. To read them together with what an {@link
     * EventKeeper} keeps, ask here first: an event on its way is then found in both, never in neither.
     */
    public static List<OutboxEvent> waiting(MongoCollection<?> documents, Bson filter) {
        return WaitingEvents.waiting(documents, filter);
    }

    /** Sends what waits in the document, soon and in the background. Forgetting it costs seconds, not events. */
    public void nudge(OutboxSource source, UUID aggregateId) {
        relay.nudge(source, aggregateId);
    }

    private static @Nullable String traceparent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex())
                : null;
    }
}
