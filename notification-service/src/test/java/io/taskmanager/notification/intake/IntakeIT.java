package io.taskmanager.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.data.event.CloudEvents;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.notification.event.EventSamples;
import io.taskmanager.notification.wire.Team;
import io.taskmanager.notification.wire.Topics;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class IntakeIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Topics topics;

    @Inject
    MongoDatabase database;

    private final Team team = new Team();
    private final UUID bob = Ids.next();

    @Test
    void aPoisonedMessageGoesAsideWithTheReasonAndHoldsNobodyUp() {
        var task = team.task("task.created.v1").assignedTo(bob);
        String key = task.event().subject();
        topics.send(new ProducerRecord<>("tasks", key, "{not json".getBytes(StandardCharsets.UTF_8)));
        topics.send(team.ownerRegistered());
        topics.send(team.created());
        topics.send(team.added(bob));
        topics.send(task.event());

        await().atMost(SOON).until(() -> notifications(bob) == 2);
        await().atMost(SOON).until(() -> aside("tasks.dlq", key).size() == 1);
        assertThat(reason(aside("tasks.dlq", key).getFirst())).contains("Not a CloudEvent");
    }

    @Test
    void dataThatAreNotWhatTheTypePromisesGoAside() {
        var task = Ids.next();
        topics.send(EventSamples.event("task.created.v1", "/task-service/tasks", task, Map.of("taskId", task)));

        await().atMost(SOON).until(() -> aside("tasks.dlq", task.toString()).size() == 1);
        assertThat(reason(aside("tasks.dlq", task.toString()).getFirst())).contains("task.created.v1");
    }

    @Test
    void aTaskWhoseProjectNeverComesGoesAsideAfterSomeSeconds() {
        var task = team.task("task.created.v1").event();

        topics.send(task);

        await().atMost(SOON).until(() -> aside("tasks.dlq", task.subject()).size() == 1);
        var message = aside("tasks.dlq", task.subject()).getFirst();
        assertThat(reason(message)).contains(team.project().toString());
        assertThat(CloudEvents.read(message).id()).isEqualTo(task.id());
    }

    @Test
    void anEventOfAnUnknownTypeIsPassedOver() {
        var task = Ids.next();
        topics.send(EventSamples.event("task.sung.v7", "/task-service/tasks", task, Map.of("la", "la")));
        topics.send(EventSamples.event("label.added.v1", "/task-service/tasks", task, Map.of("text", "hm")));
        topics.send(EventSamples.event("task.created.v1", "/task-service/tasks", task, Map.of("taskId", task)));

        await().atMost(SOON).until(() -> !aside("tasks.dlq", task.toString()).isEmpty());

        assertThat(aside("tasks.dlq", task.toString())).singleElement().satisfies(message -> assertThat(
                        CloudEvents.read(message).type())
                .isEqualTo("task.created.v1"));
    }

    @Test
    void anOldVersionOfAProjectDoesNotReplaceANewerOne() {
        var created = team.created();
        topics.send(created);
        topics.send(team.added(bob));
        topics.send(created);
        topics.send(team.ownerRegistered());
        topics.send(team.task("task.created.v1").event());

        await().atMost(SOON).until(() -> notifications(bob) == 2);
    }

    private long notifications(UUID user) {
        return database.getCollection("notifications").countDocuments(Filters.eq("userId", user));
    }

    private List<ConsumerRecord<String, byte[]>> aside(String topic, String key) {
        return topics.all(topic).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    private static String reason(ConsumerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8);
    }
}
