package io.taskmanager.task.project;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.EventLog;
import io.taskmanager.task.EventSchemas;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class TransferIT {

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String project = Given.sharedProject(ann, bob, "viewer");

    @Test
    void theOtherOneIsTheOwnerAndOneselfAnEditorInOneWrite() {
        Answer answer = transfer("{'userId':'%s'}".formatted(bob));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("role")).isEqualTo("editor");
        assertThat(as(bob).get(project).text("role")).isEqualTo("owner");
        var event = EventLog.of("projects", project.replaceFirst(".*/", ""), 3).getLast();
        assertThat(event.type()).isEqualTo("project.transferred.v1");
        assertThat(EventSchemas.violations(event.type(), event.data().toString()))
                .isEmpty();
        assertThat(event.data().at("/member/userId").asText()).isEqualTo(bob.toString());
        assertThat(event.data().path("members").toString()).contains("editor").contains("owner");
    }

    @Test
    void oneMayStayAnOwner() {
        assertThat(transfer("{'userId':'%s','ownRole':'owner'}".formatted(bob)).text("role"))
                .isEqualTo("owner");
        assertThat(as(ann).delete(project + "/members/" + ann).status()).isEqualTo(204);
    }

    @Test
    void theKeyIsTheNewOwnersFromThenOn() {
        Given.project(bob);
        assertThat(transfer("{'userId':'%s'}".formatted(bob)).problem()).isEqualTo("project-key-taken");
        assertThat(as(ann).get(project).text("role")).isEqualTo("owner");
        as(ann).patch(project, "*", "{'key':'FLAT'}");
        assertThat(transfer("{'userId':'%s'}".formatted(bob)).status()).isEqualTo(200);
        Given.project(ann);
    }

    @Test
    void onlyAnotherMemberCanTakeOver() {
        for (UUID nobody : new UUID[] {ann, UUID.randomUUID()}) {
            Answer refused = transfer("{'userId':'%s'}".formatted(nobody));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("userId");
        }
        assertThat(transfer("{}").body().at("/errors/0/field").asText()).isEqualTo("userId");
    }

    @Test
    void theActivityTellsOfIt() {
        transfer("{'userId':'%s'}".formatted(bob));
        assertThat(as(ann).get(project + "/activity").body().at("/items/0/kind").asText())
                .isEqualTo("transferred");
    }

    private Answer transfer(String body) {
        return as(ann).post(project + "/transfer", body);
    }
}
