package io.taskmanager.task.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.EventSchemas;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    private static final String TASK = """
            {"taskId":"01890000-0000-7000-8000-000000000001","projectId":"01890000-0000-7000-8000-000000000002",
             "key":"HOME-1","title":"Pay","version":2,"actor":null,"unknown":1,"changes":[%s]}""";

    @ParameterizedTest
    @CsvSource({
        "project.created.v1, CREATED",
        "project.changed.v1, CHANGED",
        "project.member-added.v1, MEMBER_ADDED",
        "project.member-role-changed.v1, MEMBER_ROLE_CHANGED",
        "project.member-removed.v1, MEMBER_REMOVED",
        "project.transferred.v1, TRANSFERRED",
        "project.invited.v1, INVITED",
        "project.invitation-revoked.v1, INVITATION_REVOKED",
        "project.deleted.v1, DELETED",
        "project.restored.v1, RESTORED",
        "project.purged.v1, PURGED",
        "task.created.v1, CREATED",
        "task.changed.v1, CHANGED",
        "task.completed.v1, COMPLETED",
        "task.reopened.v1, REOPENED",
        "task.deleted.v1, DELETED",
        "task.restored.v1, RESTORED",
        "task.purged.v1, PURGED"
    })
    void everyEventOfTheContractIsAChange(String type, Kind kind) {
        String example = EventSchemas.read(Path.of("contract/events/examples/" + type + ".json"));
        Change change = Change.of(event(type, example), JSON).orElseThrow();
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.told(JSON)).isEqualTo(read(example).bounded());
    }

    @Test
    void anEventOfSomethingElseIsNone() {
        assertThat(Change.of(event("comment.created.v1", "{}"), JSON)).isEmpty();
        assertThat(Change.of(event("task.dreamt-of.v1", "{}"), JSON)).isEmpty();
    }

    @Test
    void aTaskThatGotAnotherRankOnlyWasMoved() {
        String rank = "{\"field\":\"rank\",\"old\":\"a\",\"new\":\"b\"}";
        String title = "{\"field\":\"title\",\"old\":\"a\",\"new\":\"b\"}";
        assertThat(changed(rank).kind()).isEqualTo(Kind.MOVED);
        assertThat(changed(rank + "," + title).kind()).isEqualTo(Kind.CHANGED);
        assertThat(changed(title).kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        String text = "x".repeat(998) + "😀".repeat(100);
        ChangedField field = changed("{\"field\":\"description\",\"old\":\"short\",\"new\":\"%s\"}".formatted(text))
                .told(JSON)
                .changes()
                .getFirst();
        assertThat(field.old()).isEqualTo("short");
        assertThat(field.now()).isEqualTo("x".repeat(998) + "…");
        assertThat(field.cut()).isTrue();
    }

    private static Change changed(String fields) {
        return Change.of(event("task.changed.v1", TASK.formatted(fields)), JSON).orElseThrow();
    }

    private static OutboxEvent event(String type, String data) {
        return new OutboxEvent(UUID.randomUUID(), type, Instant.EPOCH, null, data);
    }

    private static Told read(String data) {
        try {
            return JSON.readValue(data, Told.class);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(data, e);
        }
    }
}
