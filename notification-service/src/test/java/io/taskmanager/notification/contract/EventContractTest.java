package io.taskmanager.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.notification.event.AccountEvent;
import io.taskmanager.notification.event.CommentEvent;
import io.taskmanager.notification.event.EventSamples;
import io.taskmanager.notification.event.NotificationEvent;
import io.taskmanager.notification.event.ProjectEvent;
import io.taskmanager.notification.event.TaskEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of others, as they publish them, are read by this service. */
class EventContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsRead(Path example) throws IOException {
        var event = EventSamples.read(event(example));

        assertThat(event)
                .isInstanceOf(
                        switch (event.type().substring(0, event.type().indexOf('.'))) {
                            case "account" -> AccountEvent.class;
                            case "project" -> ProjectEvent.class;
                            case "task" -> TaskEvent.class;
                            case "comment" -> CommentEvent.class;
                            default -> NotificationEvent.class;
                        });
    }

    @Test
    void theFieldsThatDecideAreWhereTheyAreExpected() throws IOException {
        var added = (ProjectEvent) EventSamples.read(event(tasks("project.member-added.v1")));
        var deleted = (ProjectEvent) EventSamples.read(event(tasks("project.deleted.v1")));
        var created = (TaskEvent) EventSamples.read(event(tasks("task.created.v1")));

        var commented = (CommentEvent) EventSamples.read(event(tasks("comment.created.v1")));
        assertThat(commented.mentioned()).isNotEmpty();
        assertThat(commented.concerned()).contains(commented.data().createdBy()).hasSizeGreaterThan(1);
        assertThat(added.viewers()).contains(added.data().member().userId());
        assertThat(deleted.viewers()).isEmpty();
        assertThat(deleted.leavers()).isNotEmpty();
        assertThat(created.data().title()).isNotBlank();
        assertThat(created.newAssignees()).isEqualTo(created.assignees());
    }

    static Stream<Path> examples() throws IOException {
        return Stream.of("../auth-service", "../task-service", ".")
                .flatMap(service -> files(Path.of(service, "contract/events/examples")));
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path tasks(String type) {
        return Path.of("../task-service/contract/events/examples", type + ".json");
    }

    private static CloudEvent event(Path example) throws IOException {
        String type = example.getFileName().toString().replace(".json", "");
        var data = JSON.readTree(Files.readString(example));
        return new CloudEvent(UUID.randomUUID(), type, "/somewhere", "something", Instant.now(), data);
    }
}
