package io.taskmanager.task.account;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.data.event.CloudEvents;
import io.taskmanager.task.ApiClient;
import io.taskmanager.task.EventLog;
import io.taskmanager.task.EventSchemas;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What auth-service tells, read from its own examples. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class AccountIntakeIT {

    private static final Path EXAMPLE = Path.of("../auth-service/contract/events/examples/account.registered.v1.json");

    @Inject
    Accounts accounts;

    @Inject
    AccountIntake intake;

    private final UUID user = UUID.randomUUID();

    @Test
    void somebodyWhoRegisteredCanBeAddedToAProject() throws IOException {
        registered("Vera.%s@Example.com".formatted(user), 1);
        awaitEmail("vera.%s@example.com".formatted(user));
        UUID ann = Given.person();
        String members = Given.project(ann) + "/members";
        assertThat(as(ann).post(members, "{'email':'vera.%s@EXAMPLE.com','role':'viewer'}".formatted(user))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoIsInvitedIsAMemberByRegistering() throws IOException {
        UUID ann = Given.person();
        String project = Given.project(ann);
        String email = "guest-%s@example.com".formatted(user);
        Given.invitation(ann, project, email.toUpperCase());

        registered(email, 1);
        registered(email, 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> as(user).get(project).status() == 200);
        UUID last = UUID.randomUUID();
        send(last, data(last, "last-%s@example.com".formatted(last), 1), user.toString());
        awaitEmail("last-%s@example.com".formatted(last));

        assertThat(as(user).get(project).text("role")).isEqualTo("viewer");
        assertThat(as(ann).get(project + "/invitations").body().path("items")).isEmpty();
        var events = EventLog.of("projects", project.replaceFirst(".*/", ""), 3);
        assertThat(events)
                .extracting(CloudEvent::type)
                .containsExactly("project.created.v1", "project.invited.v1", "project.member-added.v1");
        assertThat(events.getLast().data().path("actor").asText()).isEqualTo(ann.toString());
        assertThat(EventSchemas.violations(
                        "project.member-added.v1", events.getLast().data().toString()))
                .isEmpty();
        JsonNode joined = as(ann).get(project + "/activity").body().at("/items/0");
        assertThat(joined.path("kind").asText()).isEqualTo("member-added");
        assertThat(joined.at("/member/userId").asText()).isEqualTo(user.toString());
        assertThat(joined.at("/invitation/email").asText()).isEqualTo(email);
        assertThat(as(user).get(project + "/activity")
                        .body()
                        .at("/items/0/invitation/email")
                        .isNull())
                .isTrue();
        assertThat(as(ann).get(project).body().path("version").asInt()).isEqualTo(3);
    }

    @Test
    void whoRegistersWhileBeingInvitedIsAMemberWhicheverComesFirst() throws Exception {
        UUID ann = Given.person();
        String project = Given.project(ann);
        for (int round = 0; round < 8; round++) {
            UUID guest = UUID.randomUUID();
            String email = "guest-%s@example.com".formatted(guest);
            ConsumerRecord<String, byte[]> message = consumed(guest, data(guest, email, 1));
            String body = "{'email':'%s','role':'editor'}".formatted(email);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var invited = threads.submit(() -> as(ann).post(project + "/invitations", body));
                threads.submit(() -> {
                            intake.on(message);
                            return null;
                        })
                        .get();
                assertThat(invited.get().status()).isEqualTo(201);
            }
            assertThat(as(guest).get(project).text("role")).isEqualTo("editor");
        }
        assertThat(as(ann).get(project + "/invitations").body().path("items")).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> consumed(UUID user, JsonNode data) {
        CloudEvent event = new CloudEvent(
                UUID.randomUUID(),
                "account.registered.v1",
                "/auth-service/accounts",
                user.toString(),
                Instant.now(),
                data);
        ProducerRecord<String, byte[]> sent = CloudEvents.toRecord("accounts", event, null);
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>("accounts", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(message.headers()::add);
        return message;
    }

    @Test
    void anAddressThatIsNotKnownToBeTheirsTakesNoInvitationUp() throws IOException {
        UUID ann = Given.person();
        String project = Given.project(ann);
        String email = "guest-%s@example.com".formatted(user);
        Given.invitation(ann, project, email);

        send(user, ((ObjectNode) data(user, email, 1)).put("emailVerified", false), user.toString());
        awaitEmail(email);
        UUID last = UUID.randomUUID();
        send(last, data(last, "last-%s@example.com".formatted(last), 1), user.toString());
        awaitEmail("last-%s@example.com".formatted(last));

        assertThat(as(user).get(project).status()).isEqualTo(404);
        assertThat(as(ann).get(project + "/invitations").body().path("items")).hasSize(1);
    }

    @Test
    void repeatedAndLateEventsChangeNothing() throws IOException {
        registered("new-%s@example.com".formatted(user), 2);
        registered("old-%s@example.com".formatted(user), 1);
        registered("new-%s@example.com".formatted(user), 2);
        UUID last = UUID.randomUUID();
        send(last, data(last, "last-%s@example.com".formatted(last), 1), user.toString());
        awaitEmail("last-%s@example.com".formatted(last));
        assertThat(accounts.withEmail("new-%s@example.com".formatted(user))).isPresent();
        assertThat(accounts.withEmail("old-%s@example.com".formatted(user))).isEmpty();
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndBlocksNobody() throws IOException {
        EventLog.send(new ProducerRecord<>("accounts", user.toString(), "{".getBytes(StandardCharsets.UTF_8)));
        registered("next-%s@example.com".formatted(user), 1);
        awaitEmail("next-%s@example.com".formatted(user));
        assertThat(EventLog.messages("accounts.dlq", user.toString(), 1)).hasSize(1);
    }

    private void registered(String email, long version) throws IOException {
        send(user, data(user, email, version), user.toString());
    }

    private static JsonNode data(UUID user, String email, long version) throws IOException {
        ObjectNode data = (ObjectNode) ApiClient.JSON.readTree(EventSchemas.read(EXAMPLE));
        return data.put("userId", user.toString()).put("email", email).put("version", version);
    }

    /** With the key of another event it stays behind that one, in the same partition. */
    private static void send(UUID user, JsonNode data, String key) {
        CloudEvent event = new CloudEvent(
                UUID.randomUUID(),
                "account.registered.v1",
                "/auth-service/accounts",
                user.toString(),
                Instant.now(),
                data);
        ProducerRecord<String, byte[]> message = CloudEvents.toRecord("accounts", event, null);
        EventLog.send(new ProducerRecord<>("accounts", null, key, message.value(), message.headers()));
    }

    private void awaitEmail(String email) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> accounts.withEmail(email).isPresent());
    }
}
