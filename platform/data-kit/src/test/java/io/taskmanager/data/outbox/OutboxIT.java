package io.taskmanager.data.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.data.event.CloudEvents;
import io.taskmanager.testkit.QueryShapes;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class OutboxIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Things things;

    @Inject
    Keepsakes keepsakes;

    @Inject
    MongoDatabase database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final UUID id = UUID.randomUUID();
    private final List<CloudEvent> sent = new CopyOnWriteArrayList<>();
    private volatile boolean reading = true;
    private Thread reader;

    @BeforeEach
    void readTheTopic() {
        reader = Thread.ofPlatform().start(this::read);
    }

    @AfterEach
    void stopReading() throws InterruptedException {
        reading = false;
        reader.join();
    }

    @Test
    void anEventLeavesAfterANudgeAndIsForgotten() {
        things.nudge(things.make(id));

        await().atMost(SOON).until(() -> types().equals(List.of("thing.made.v1")));
        await().atMost(SOON).until(() -> things.find(id).outbox().isEmpty());
        assertThat(sent.getFirst().source()).isEqualTo("/test/things");
        assertThat(sent.getFirst().subject()).isEqualTo(id.toString());
    }

    @Test
    void aForgottenEventIsFoundByThePoll() {
        things.make(id);

        await().atMost(SOON).until(() -> types().equals(List.of("thing.made.v1")));
    }

    @Test
    void eventsOfOneDocumentLeaveOnceAndInOrder() {
        things.make(id);
        var counts = IntStream.rangeClosed(1, 100).boxed().toList();

        counts.forEach(count -> {
            things.count(id, count);
            things.nudge(id);
        });

        await().atMost(SOON).until(() -> sent.size() > counts.size());
        assertThat(sent.stream().skip(1).map(e -> e.data().path("count").asInt()))
                .isEqualTo(counts);
    }

    @Test
    void aDocumentLeasedElsewhereWaitsForTheLeaseToEnd() {
        things.make(id);
        var until = Instant.now().plusSeconds(4);
        things.leaseUntil(id, until);

        things.nudge(id);

        await().atMost(SOON).until(() -> types().equals(List.of("thing.made.v1")));
        assertThat(Instant.now()).isAfter(until.minusMillis(1));
    }

    @Test
    void anEventIsKeptBeforeItLeaves() {
        things.nudge(things.make(id));

        await().atMost(SOON).until(() -> !sent.isEmpty());

        assertThat(keepsakes.has(sent.getFirst().id())).isTrue();
    }

    @Test
    void anEventThatCannotBeKeptStaysUntilItCan() {
        keepsakes.refuse(true);
        var event = things.find(things.make(id)).outbox().getFirst().id();

        things.nudge(id);

        await().atMost(SOON).until(() -> keepsakes.hasRefused(event));
        assertThat(sent).isEmpty();
        assertThat(things.find(id).outbox()).hasSize(1);
        keepsakes.refuse(false);
        await().atMost(SOON).until(() -> types().equals(List.of("thing.made.v1")));
        assertThat(keepsakes.has(event)).isTrue();
    }

    @Test
    void aPurgedDocumentGoesAfterItsLastEvent() {
        things.make(id);

        things.purge(id);
        things.nudge(id);

        await().atMost(SOON).until(() -> types().equals(List.of("thing.made.v1", "thing.purged.v1")));
        await().atMost(SOON).until(() -> things.find(id) == null);
    }

    @Test
    void everyQueryOfTheRelayHasItsIndex() {
        things.nudge(things.make(id));
        await().atMost(SOON).until(() -> !sent.isEmpty());

        assertThat(QueryShapes.recorded()).isPositive();
        assertThat(QueryShapes.unserved(database)).isEmpty();
    }

    private List<String> types() {
        return sent.stream().map(CloudEvent::type).toList();
    }

    /** Collects the events of this test's document until the test is over. */
    private void read() {
        var config = Map.<String, Object>of(
                "bootstrap.servers",
                servers,
                "group.id",
                "test-" + id,
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("things"));
            while (reading) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (id.toString().equals(message.key())) {
                        sent.add(CloudEvents.read(message));
                    }
                }
            }
        }
    }
}
