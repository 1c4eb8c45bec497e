package io.taskmanager.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.data.event.CloudEvents;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.notification.wire.Team;
import io.taskmanager.notification.wire.Topics;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What this service says is what it has promised to say. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ContractIT {
    @Inject
    Topics topics;

    @Test
    void theContractIsWhatTheCodeAnswers() throws IOException {
        var code = openApi(Path.of("target/openapi/openapi.yaml"));
        var contract = openApi(Path.of("contract/openapi.yaml"));

        assertThat(takeProblemTypes(contract)).isEqualTo(takeProblemTypes(code));
        assertThat(contract)
                .as("contract/openapi.yaml has drifted from the code; if clients still work, run `make contract`")
                .isEqualTo(code);
    }

    @Test
    void theExampleSatisfiesTheSchema() throws IOException {
        assertThat(NotificationSchema.violations(NotificationSchema.example())).isEmpty();
    }

    @Test
    void whatIsPublishedSatisfiesTheSchema() throws IOException {
        var team = new Team();
        var bob = Ids.next();
        topics.send(team.ownerRegistered());
        topics.send(team.created());
        topics.send(team.added(bob));
        topics.send(team.task("task.created.v1").assignedTo(bob).event());

        await().atMost(Duration.ofSeconds(20)).until(() -> publishedFor(bob).size() == 2);

        for (var event : publishedFor(bob)) {
            assertThat(event.type()).isEqualTo("notification.created.v1");
            assertThat(event.source()).isEqualTo("/notification-service/notifications");
            assertThat(NotificationSchema.violations(event.data().toString())).isEmpty();
        }
    }

    /** Takes the problem types out of a document, as a set because their order means nothing. */
    private static Set<JsonNode> takeProblemTypes(ObjectNode openApi) {
        return openApi.remove("x-problem-types").valueStream().collect(Collectors.toSet());
    }

    private static ObjectNode openApi(Path file) throws IOException {
        return (ObjectNode) new YAMLMapper().readTree(Files.readString(file));
    }

    private List<CloudEvent> publishedFor(UUID user) {
        return topics.all("notifications").stream()
                .map(CloudEvents::read)
                .filter(event -> event.data().path("userId").asText().equals(user.toString()))
                .toList();
    }
}
