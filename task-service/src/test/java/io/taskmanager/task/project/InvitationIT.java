package io.taskmanager.task.project;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.EventLog;
import io.taskmanager.task.EventSchemas;
import io.taskmanager.task.Given;
import io.taskmanager.task.SettableClock;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class InvitationIT {

    @Inject
    SettableClock clock;

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String guest = "guest-%s@example.org".formatted(UUID.randomUUID());
    private final String project = Given.project(ann);
    private final String invitations = project + "/invitations";

    @AfterEach
    void back() {
        clock.putRight();
    }

    @Test
    void theAddressOfAnAccountMakesAMemberAtOnce() {
        Answer answer = invite(Given.email(bob).toUpperCase(), "editor");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().at("/member/userId").asText()).isEqualTo(bob.toString());
        assertThat(answer.body().path("invitation").isNull()).isTrue();
        assertThat(as(bob).get(project).text("role")).isEqualTo("editor");
        assertThat(invite(Given.email(bob), "editor").problem()).isEqualTo("already-member");
    }

    @Test
    void anotherAddressWaitsForItsAccount() {
        Answer answer = invite(" " + guest.toUpperCase(), "editor");
        assertThat(answer.status()).isEqualTo(201);
        JsonNode invitation = answer.body().path("invitation");
        assertThat(invitation.path("email").asText()).isEqualTo(guest);
        assertThat(Instant.parse(invitation.path("expiresAt").asText()))
                .isEqualTo(Instant.parse(invitation.path("createdAt").asText()).plus(Duration.ofDays(14)));
        assertThat(pending()).containsExactly(invitation);
    }

    @Test
    void toInviteAgainChangesAtMostTheRole() {
        JsonNode first = invite(guest, "editor").body();
        assertThat(invite(guest, "editor").body()).isEqualTo(first);
        assertThat(version()).isEqualTo(2);
        Answer other = invite(guest, "viewer");
        assertThat(other.body().at("/invitation/id")).isEqualTo(first.at("/invitation/id"));
        assertThat(other.body().at("/invitation/role").asText()).isEqualTo("viewer");
        assertThat(pending()).hasSize(1);
    }

    @Test
    void aRevokedInvitationIsNoMore() {
        String id = Given.invitation(ann, project, guest);
        assertThat(as(ann).delete(invitations + "/" + id).status()).isEqualTo(204);
        assertThat(as(ann).delete(invitations + "/" + id).problem()).isEqualTo("invitation-not-found");
        assertThat(pending()).isEmpty();
        var events = EventLog.of("projects", project.replaceFirst(".*/", ""), 3);
        assertThat(events.stream().map(event -> event.type()).toList())
                .containsExactly("project.created.v1", "project.invited.v1", "project.invitation-revoked.v1");
        assertThat(events).allSatisfy(event -> assertThat(
                        EventSchemas.violations(event.type(), event.data().toString()))
                .isEmpty());
    }

    @Test
    void anInvitationIsVoidAfterItsTime() {
        String id = Given.invitation(ann, project, guest);
        clock.putForward(Duration.ofDays(14));
        assertThat(pending()).isEmpty();
        assertThat(as(ann).delete(invitations + "/" + id).status()).isEqualTo(404);
        assertThat(invite(guest, "viewer").body().at("/invitation/id").asText()).isNotEqualTo(id);
    }

    @Test
    void whoIsAddedOtherwiseIsInvitedNoMore() {
        Given.invitation(ann, project, guest);
        UUID vera = UUID.randomUUID();
        Given.database()
                .getCollection("accounts")
                .insertOne(new org.bson.Document("_id", vera)
                        .append("email", guest)
                        .append("name", "Vera")
                        .append("version", 1L));
        assertThat(invite(guest, "editor").body().at("/member/name").asText()).isEqualTo("Vera");
        assertThat(pending()).isEmpty();
    }

    @Test
    void theLimitOfInvitationsIsSaid() {
        IntStream.range(0, 5).forEach(i -> Given.invitation(ann, project, i + guest));
        Answer refused = invite(guest, "viewer");
        assertThat(refused.problem()).isEqualTo("too-many-invitations");
        assertThat(refused.body().path("limit").asInt()).isEqualTo(5);
        assertThat(invite("0" + guest, "editor").status()).isEqualTo(201);
        assertThat(pending()).hasSize(5);
    }

    @Test
    void theInboxCannotBeShared() {
        String inbox = as(ann).get("/api/projects").body().at("/items/0/id").asText();
        assertThat(as(ann).post("/api/projects/" + inbox + "/invitations", body(guest, "viewer"))
                        .problem())
                .isEqualTo("inbox-is-personal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x@", "@example.org", "a@b@c.org", "a b@example.org", "x@localhost"})
    void whatIsNoAddressIsAnInvalidField(String email) {
        Answer refused = invite(email, "viewer");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("email");
        assertThat(version()).isEqualTo(1);
    }

    private Answer invite(String email, String role) {
        return as(ann).post(invitations, body(email, role));
    }

    private static String body(String email, String role) {
        return "{'email':'%s','role':'%s'}".formatted(email, role);
    }

    private Iterable<JsonNode> pending() {
        return as(ann).get(invitations).body().path("items");
    }

    private int version() {
        return as(ann).get(project).body().path("version").asInt();
    }
}
