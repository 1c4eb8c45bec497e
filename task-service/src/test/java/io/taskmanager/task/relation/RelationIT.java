package io.taskmanager.task.relation;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.EventLog;
import io.taskmanager.task.EventSchemas;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RelationIT {

    @Inject
    RelationPurge purge;

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String project = Given.sharedProject(ann, bob, "editor");
    private final String paint = Given.task(ann, project, "Paint");
    private final String buy = Given.task(ann, project, "Buy paint");

    @ParameterizedTest
    @CsvSource({"blocks, blocked-by", "blocked-by, blocks", "relates, relates", "duplicates, duplicated-by"})
    void bothTasksSeeARelationEachFromItsSide(String kind, String otherKind) {
        Answer created = relate(paint, kind, buy);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().at("/task/title").asText()).isEqualTo("Buy paint");
        JsonNode here = as(bob).get(paint + "/relations").body().at("/items/0");
        JsonNode there = as(bob).get(buy + "/relations").body().at("/items/0");
        assertThat(here).isEqualTo(created.body());
        assertThat(there.path("kind").asText()).isEqualTo(otherKind);
        assertThat(there.at("/task/id").asText()).isEqualTo(id(paint));
        assertThat(there.path("id")).isEqualTo(here.path("id"));
        assertThat(as(bob).delete(buy + "/relations/" + here.path("id").asText())
                        .status())
                .isEqualTo(204);
        assertThat(as(ann).get(paint + "/relations").body().path("items")).isEmpty();
        assertThat(as(ann).delete(created.location()).problem()).isEqualTo("relation-not-found");
        assertThat(relate(paint, kind, buy).status()).isEqualTo(201);
    }

    @Test
    void theOtherTaskIsNamedByItsKeyToo() {
        String key = as(ann).get(buy).text("key");
        Answer created =
                as(ann).post(paint + "/relations", "{'kind':'blocked-by','task':'%s'}".formatted(key.toLowerCase()));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().at("/task/key").asText()).isEqualTo(key);
    }

    @Test
    void whatIsNoOtherVisibleTaskIsRefused() {
        String secret = Given.task(bob, Given.project(bob), "Secret");
        String deleted = Given.task(ann, project, "Gone");
        as(ann).delete(deleted);
        Stream.of(id(secret), id(deleted), id(paint), UUID.randomUUID().toString(), "NOPE-1", "what?")
                .forEach(other -> {
                    Answer refused =
                            as(ann).post(paint + "/relations", "{'kind':'relates','task':'%s'}".formatted(other));
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("task");
                    assertThat(refused.body().toString()).doesNotContain("Secret");
                });
    }

    @Test
    void twoTasksAreRelatedInOneWayOnce() {
        relate(paint, "duplicates", buy);
        assertThat(relate(paint, "duplicates", buy).problem()).isEqualTo("already-related");
        assertThat(relate(buy, "duplicates", paint).problem()).isEqualTo("already-related");
        assertThat(relate(paint, "relates", buy).status()).isEqualTo(201);
        assertThat(relate(buy, "relates", paint).problem()).isEqualTo("already-related");
    }

    @Test
    void theSameRequestTwiceIsOneRelation() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        String body = "{'kind':'blocks','task':'%s'}".formatted(id(buy));
        Answer first = as(ann).post(paint + "/relations", body, key);
        assertThat(as(ann).post(paint + "/relations", body, key)).isEqualTo(first);
        assertThat(as(ann).post(paint + "/relations", body.replace("blocks", "relates"), key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void tasksDoNotBlockEachOtherInACircle() {
        String party = Given.task(ann, Given.project(ann), "Party");
        relate(buy, "blocks", paint);
        relate(paint, "blocks", party);
        Answer refused = relate(party, "blocks", buy);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("blocks-in-circle");
        assertThat(relate(buy, "blocked-by", paint).problem()).isEqualTo("blocks-in-circle");
        assertThat(as(ann).get(party + "/relations").body().path("items")).hasSize(1);
        assertThat(relate(buy, "blocks", party).status()).isEqualTo(201);
    }

    @RepeatedTest(20)
    void blocksMadeAtOnceNeverCloseACircle() throws Exception {
        List<String> ring = IntStream.range(0, 4)
                .mapToObj(i -> Given.task(ann, project, "Ring " + i))
                .toList();
        List<Answer> answers = together(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Answer>) () -> relate(ring.get(i), "blocks", ring.get((i + 1) % 4)))
                .toList());
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).isNotEmpty();
        long blocks = ring.stream()
                .flatMap(
                        task -> as(ann).get(task + "/relations").body().path("items").findValuesAsText("kind").stream())
                .filter("blocks"::equals)
                .count();
        assertThat(blocks)
                .isEqualTo(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .count());
    }

    @Test
    void whatACrashHasLeftPendingIsSeenByNobodyAndInNobodysWay() {
        UUID left = UUID.randomUUID();
        Given.database()
                .getCollection("relations")
                .insertOne(new Document("_id", left)
                        .append("type", "BLOCKS")
                        .append("from", UUID.fromString(id(paint)))
                        .append("to", UUID.fromString(id(buy)))
                        .append("ends", List.of(UUID.fromString(id(paint)), UUID.fromString(id(buy))))
                        .append("pair", "BLOCKS/%s/%s".formatted(id(paint), id(buy)))
                        .append("state", "PENDING")
                        .append("createdBy", ann)
                        .append("createdAt", Instant.now().minusSeconds(3_600)));
        assertThat(as(ann).get(paint + "/relations").body().path("items")).isEmpty();
        assertThat(relate(buy, "blocks", paint).status()).isEqualTo(201);
        assertThat(document(left)).isNull();
    }

    @Test
    void aTaskShowsHowManyOpenTasksItWaitsFor() {
        relate(buy, "blocks", paint);
        relate(Given.task(ann, project, "Choose a colour"), "blocks", paint);
        assertThat(as(ann).get(paint).body().path("blockers").asInt()).isEqualTo(2);
        as(ann).patch(buy, "*", "{'done':true}");
        JsonNode listed = as(ann).get(project + "/tasks").body().path("items");
        assertThat(listed.findValuesAsText("blockers")).containsExactlyInAnyOrder("1", "0", "0");
    }

    @Test
    void ofATaskThatOneMayNotSeeOnlyIsKnownThatItIsThere() {
        String secret = Given.task(ann, Given.project(ann), "Secret");
        relate(paint, "blocked-by", secret);
        Answer seen = as(bob).get(paint + "/relations");
        assertThat(seen.body().at("/items/0/kind").asText()).isEqualTo("blocked-by");
        assertThat(seen.body().at("/items/0/task").isNull()).isTrue();
        assertThat(seen.body().toString()).doesNotContain("Secret").doesNotContain(id(secret));
        assertThat(as(bob).get(paint).body().path("blockers").asInt()).isEqualTo(1);
    }

    @Test
    void relationsToWhatIsInTheTrashWaitThere() {
        relate(paint, "blocked-by", buy);
        as(ann).delete(buy);
        assertThat(as(ann).get(paint + "/relations").body().path("items")).isEmpty();
        assertThat(as(ann).get(paint).body().path("blockers").asInt()).isZero();
        as(ann).post(buy + "/restore", "");
        assertThat(as(ann).get(paint + "/relations").body().path("items")).hasSize(1);
    }

    @Test
    void aPurgeEndsTheRelationsAndTellsTheOtherTask() {
        String relation = relate(paint, "blocked-by", buy).id();
        await().until(() -> !document(UUID.fromString(relation)).containsKey("outbox")
                || document(UUID.fromString(relation))
                        .getList("outbox", Document.class)
                        .isEmpty());
        purge.ofTask(UUID.fromString(id(buy)));
        assertThat(as(ann).get(paint + "/relations").body().path("items")).isEmpty();
        CloudEvent told = EventLog.of("tasks", relation, 3).getLast();
        assertThat(told.type()).isEqualTo("task.relation-removed.v1");
        assertThat(told.data().path("taskId").asText()).isEqualTo(id(paint));
        assertThat(told.data().path("actor").isNull()).isTrue();
        await().until(() -> document(UUID.fromString(relation)) == null);
    }

    @Test
    void eachTaskIsToldOfInAnEventAndAHistoryOfItsOwn() {
        String relation = relate(paint, "blocked-by", buy).id();
        as(ann).patch(paint, "*", "{'priority':2}");
        as(ann).delete(paint + "/relations/" + relation);
        List<CloudEvent> events = EventLog.of("tasks", relation, 4);
        assertThat(events)
                .extracting(event ->
                        event.type() + " " + event.data().at("/relation/kind").asText())
                .containsExactly(
                        "task.relation-added.v1 blocked-by",
                        "task.relation-added.v1 blocks",
                        "task.relation-removed.v1 blocked-by",
                        "task.relation-removed.v1 blocks");
        assertThat(events).allSatisfy(event -> assertThat(
                        EventSchemas.violations(event.type(), event.data().toString()))
                .isEmpty());
        assertThat(events.getFirst().data().toString()).doesNotContain("Buy");
        List<String> kinds = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer page = as(ann).get(paint + "/history?limit=1" + cursor);
            kinds.add(page.body().at("/items/0/kind").asText());
            cursor = page.body().path("next").isNull() ? null : "&cursor=" + page.text("next");
        }
        assertThat(kinds).containsExactly("relation-removed", "changed", "relation-added", "created");
        assertThat(as(bob).get(buy + "/history").body().at("/items/0/relation").toString())
                .isEqualTo("{\"kind\":\"blocks\",\"taskId\":\"%s\"}".formatted(id(paint)));
        List<String> activity = new ArrayList<>();
        as(bob).get(project + "/activity")
                .body()
                .path("items")
                .forEach(entry -> activity.add(entry.path("kind").asText()));
        assertThat(activity)
                .containsExactlyInAnyOrder(
                        "relation-added",
                        "relation-added",
                        "relation-removed",
                        "relation-removed",
                        "changed",
                        "created",
                        "created",
                        "created",
                        "member-added");
    }

    @Test
    void aTaskHasOnlySoManyRelations() {
        IntStream.range(0, 8).forEach(i -> relate(paint, "relates", Given.task(ann, project, "Task " + i)));
        Answer refused = relate(buy, "relates", paint);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("too-many-relations");
        assertThat(refused.body().path("limit").asInt()).isEqualTo(8);
    }

    private Answer relate(String task, String kind, String other) {
        return as(ann).post(task + "/relations", "{'kind':'%s','task':'%s'}".formatted(kind, id(other)));
    }

    private static Document document(UUID id) {
        return Given.database()
                .getCollection("relations")
                .find(new Document("_id", id))
                .first();
    }

    private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream()
                    .map(each -> each.resultNow())
                    .toList();
        }
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
