package io.taskmanager.task.project;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class MemberIT {

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String project = Given.project(ann);
    private final String members = project + "/members";

    @Test
    void aMemberIsAddedByTheAddressInAnySpelling() {
        Answer added = add(Given.email(bob).toUpperCase(), "editor");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.location()).isEqualTo(members + "/" + bob);
        assertThat(added.text("email")).isEqualTo(Given.email(bob));
        assertThat(as(bob).get(project).text("role")).isEqualTo("editor");
        assertThat(as(bob).get(members).body().at("/items/1/name").asText()).isEqualTo("Person " + bob);
        assertThat(as(ann).get(project).body().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void anUnknownAddressIsAnInvalidField() {
        Answer refused = add("nobody@example.org", "viewer");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("email");
    }

    @Test
    void nobodyIsAddedTwiceButTheSameRequestIsAnsweredAgain() {
        String body = "{'email':'%s','role':'viewer'}".formatted(Given.email(bob));
        String key = UUID.randomUUID().toString();
        Answer first = as(ann).post(members, body, "Idempotency-Key", key);
        Answer again = as(ann).post(members, body, "Idempotency-Key", key);
        assertThat(again).isEqualTo(first);
        assertThat(as(ann).post(members, body).problem()).isEqualTo("already-member");
        assertThat(as(ann).post(members, body.replace("viewer", "editor"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRoleIsEffectiveAtOnce() {
        add(Given.email(bob), "viewer");
        assertThat(as(bob).post(project + "/tasks", "{'title':'x'}").status()).isEqualTo(403);
        assertThat(as(ann).send("PATCH", members + "/" + bob, "{'role':'editor'}")
                        .text("role"))
                .isEqualTo("editor");
        assertThat(as(bob).post(project + "/tasks", "{'title':'x'}").status()).isEqualTo(201);
        assertThat(as(ann).delete(members + "/" + bob).status()).isEqualTo(204);
        assertThat(as(bob).post(project + "/tasks", "{'title':'x'}").status()).isEqualTo(404);
        assertThat(as(bob).get(project).status()).isEqualTo(404);
    }

    @Test
    void anyoneMayLeaveButTheLastOwner() {
        add(Given.email(bob), "viewer");
        assertThat(as(ann).delete(members + "/" + ann).problem()).isEqualTo("last-owner");
        assertThat(as(ann).send("PATCH", members + "/" + ann, "{'role':'editor'}")
                        .status())
                .isEqualTo(409);
        assertThat(as(bob).delete(members + "/" + ann).status()).isEqualTo(403);
        assertThat(as(bob).delete(members + "/" + bob).status()).isEqualTo(204);
        add(Given.email(bob), "owner");
        assertThat(as(ann).delete(members + "/" + ann).status()).isEqualTo(204);
        assertThat(as(bob).get(project).text("role")).isEqualTo("owner");
    }

    @Test
    void aMemberWhoIsNoneIsNotFound() {
        assertThat(as(ann).send("PATCH", members + "/" + bob, "{'role':'editor'}")
                        .problem())
                .isEqualTo("member-not-found");
        assertThat(as(ann).delete(members + "/" + bob).status()).isEqualTo(404);
    }

    private Answer add(String email, String role) {
        return as(ann).post(members, "{'email':'%s','role':'%s'}".formatted(email, role));
    }
}
