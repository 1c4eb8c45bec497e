package io.taskmanager.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.auth.RandomSecrets;
import io.taskmanager.auth.Stored;
import io.taskmanager.auth.Visitor;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.data.event.CloudEvents;
import io.taskmanager.testkit.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What this service tells others, on the real broker and against the published schema. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(RandomSecrets.class)
class AccountEventsIT {
    private static final Path CONTRACT = Path.of("contract/events");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final Visitor visitor = new Visitor();

    @Test
    void aRegistrationIsToldExactlyOnce() throws IOException {
        UUID userId = UUID.fromString(visitor.register().path("id"));
        await().until(() -> outboxIsEmpty(userId));
        var last = UUID.fromString(new Visitor().register().path("id"));

        var events = eventsUntil(last).stream()
                .filter(event -> event.subject().equals(userId.toString()))
                .toList();

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("account.registered.v1");
            assertThat(event.source()).isEqualTo("/auth-service/accounts");
            assertThat(event.data().path("email").asText()).isEqualTo(visitor.email);
            assertThat(violations(event.data().toString())).isEmpty();
        });
    }

    @Test
    void theExampleSatisfiesTheSchema() throws IOException {
        assertThat(violations(Files.readString(CONTRACT.resolve("examples/account.registered.v1.json"))))
                .isEmpty();
    }

    private boolean outboxIsEmpty(UUID userId) {
        return Stored.find("accounts", Filters.eq("_id", userId))
                .getFirst()
                .getList("outbox", Object.class, List.of())
                .isEmpty();
    }

    private static List<String> violations(String data) throws IOException {
        var schema = Files.readString(CONTRACT.resolve("account.registered.v1.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Everything on the topic up to the event of an account that was made last. */
    private List<CloudEvent> eventsUntil(UUID last) {
        var events = new ArrayList<CloudEvent>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("accounts"));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> events.add(CloudEvents.read(message)));
                return events.stream().anyMatch(event -> event.subject().equals(last.toString()));
            });
            // Partitions are read one after the other: one more round for the rest.
            consumer.poll(Duration.ofMillis(500)).forEach(message -> events.add(CloudEvents.read(message)));
        }
        return events;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.GROUP_ID_CONFIG,
                UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
    }
}
