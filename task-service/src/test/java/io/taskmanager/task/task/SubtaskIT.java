package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.EventLog;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class SubtaskIT {

    @Inject
    SubtaskSpread spread;

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);
    private final String trip = Given.task(ann, project, "Trip");

    @Test
    void aTaskKnowsItsSubtasksAndHowFarTheyAre() {
        String tickets = subtask(trip, "Tickets");
        String hotel = subtask(trip, "Hotel");
        subtask(hotel, "Breakfast");
        as(ann).patch(tickets, "*", "{'done':true}");
        Answer page = as(ann).get(trip + "/subtasks");
        assertThat(titles(page)).containsExactly("Tickets", "Hotel");
        assertThat(page.body().at("/items/0/parent").asText()).isEqualTo(id(trip));
        assertThat(page.body().at("/items/1/subtasks").toString()).isEqualTo("{\"total\":1,\"done\":0}");
        assertThat(counts(trip)).isEqualTo("{\"total\":2,\"done\":1}");
        JsonNode listed = as(ann).get(project + "/tasks").body().path("items");
        assertThat(listed.findValuesAsText("title")).hasSize(4);
        assertThat(listed.get(0).path("subtasks").path("total").asInt()).isEqualTo(2);
        assertThat(as(ann).patch(trip, "*", "{'priority':1}")
                        .body()
                        .at("/subtasks/done")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aWalkMeetsEverySubtaskOnceInTheManualOrder() {
        List<String> made = IntStream.range(0, 5).mapToObj(i -> "Part " + i).toList();
        made.forEach(title -> subtask(trip, title));
        List<String> met = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer page = as(ann).get(trip + "/subtasks?limit=2" + cursor);
            met.addAll(titles(page));
            cursor = page.body().path("next").isNull() ? null : "&cursor=" + page.text("next");
        }
        assertThat(met).isEqualTo(made);
    }

    @Test
    void aMoveUnderAnotherParentIsAChangeLikeAnyOther() {
        String hotel = Given.task(ann, project, "Hotel");
        Answer moved = as(ann).patch(hotel, "\"1\"", "{'parent':'%s'}".formatted(id(trip)));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("parent")).isEqualTo(id(trip));
        assertThat(as(ann).get(hotel + "/history").body().at("/items/0/changes").toString())
                .isEqualTo("[{\"field\":\"parent\",\"old\":null,\"new\":\"%s\"}]".formatted(id(trip)));
        assertThat(EventLog.of("tasks", id(hotel), 2)
                        .getLast()
                        .data()
                        .at("/changes/0/field")
                        .asText())
                .isEqualTo("parent");
        String other = Given.task(ann, project, "Other");
        Answer refused = as(ann).patch(hotel, "\"1\"", "{'parent':'%s'}".formatted(id(other)));
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.body().path("conflicts").toString()).isEqualTo("[\"parent\"]");
        assertThat(as(ann).patch(hotel, "*", "{'parent':null}")
                        .body()
                        .path("parent")
                        .isNull())
                .isTrue();
        assertThat(counts(trip)).isEqualTo("{\"total\":0,\"done\":0}");
    }

    @Test
    void onlyATaskOfTheSameProjectCanBeAParent() {
        String foreign = Given.task(ann, Given.project(ann), "Elsewhere");
        String deleted = Given.task(ann, project, "Gone");
        as(ann).delete(deleted);
        for (String parent : List.of(id(foreign), id(deleted), UUID.randomUUID().toString())) {
            for (Answer refused : List.of(
                    as(ann).patch(trip, "*", "{'parent':'%s'}".formatted(parent)),
                    as(ann).post(project + "/tasks", "{'title':'x','parent':'%s'}".formatted(parent)))) {
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("parent");
            }
        }
        assertThat(as(ann).get(trip).etag()).isEqualTo("\"1\"");
    }

    @Test
    void aTaskCannotBeBelowItself() {
        String hotel = subtask(trip, "Hotel");
        String breakfast = subtask(hotel, "Breakfast");
        for (String parent : List.of(trip, hotel, breakfast)) {
            Answer refused = as(ann).patch(trip, "*", "{'parent':'%s'}".formatted(id(parent)));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("detail") + refused.body().path("errors")).contains("below");
        }
    }

    @Test
    void aTreeHasOnlySoManyLevels() {
        String fourth = subtask(subtask(subtask(trip, "Two"), "Three"), "Four");
        Answer refused = as(ann).post(project + "/tasks", "{'title':'Five','parent':'%s'}".formatted(id(fourth)));
        assertThat(refused.problem()).isEqualTo("too-deep");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("limit").asInt()).isEqualTo(4);
        String tall = Given.task(ann, project, "Tall");
        subtask(tall, "Below");
        assertThat(as(ann).patch(trip, "*", "{'parent':'%s'}".formatted(id(tall)))
                        .problem())
                .isEqualTo("too-deep");
        assertThat(as(ann).patch(tall, "*", "{'parent':'%s'}".formatted(id(trip)))
                        .status())
                .isEqualTo(200);
    }

    /** Each of a ring of tasks is put under the next at once: all together would be a cycle. */
    @RepeatedTest(5)
    void movesAtOnceNeverMakeACycle() throws Exception {
        List<String> ring = IntStream.range(0, 3)
                .mapToObj(i -> Given.task(ann, project, "Ring " + i))
                .toList();
        List<Answer> answers = together(IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Answer>) () ->
                        as(ann).patch(ring.get(i % 3), "*", "{'parent':'%s'}".formatted(id(ring.get((i + 1) % 3)))))
                .toList());
        assertThat(answers).extracting(Answer::status).containsOnly(200, 422);
        for (String task : ring) {
            Set<String> above = new HashSet<>();
            for (String at = id(task);
                    !at.equals("null");
                    at = as(ann).get("/api/tasks/" + at).text("parent")) {
                assertThat(above.add(at)).as("%s is above itself", at).isTrue();
            }
        }
        assertThat(ring.stream().map(task -> as(ann).get(task).text("parent"))).contains("null");
    }

    @Test
    void subtasksGoToTheTrashWithTheirTaskAndComeBackWithIt() {
        String hotel = subtask(trip, "Hotel");
        String breakfast = subtask(hotel, "Breakfast");
        String before = subtask(trip, "Deleted before");
        as(ann).delete(before);
        assertThat(as(ann).delete(trip).status()).isEqualTo(204);
        assertThat(as(ann).get(project + "/tasks").body().path("items")).isEmpty();
        assertThat(as(ann).get(project + "/tasks?trash=true").body().path("items"))
                .hasSize(4);
        assertThat(EventLog.of("tasks", id(breakfast), 2).getLast().type()).isEqualTo("task.deleted.v1");
        assertThat(as(ann).post(trip + "/restore", "")
                        .body()
                        .at("/subtasks/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(as(ann).get(breakfast).text("parent")).isEqualTo(id(hotel));
        assertThat(as(ann).get(before).status()).isEqualTo(404);
    }

    @Test
    void aSubtaskThatComesBackAloneIsNoneAnyMore() {
        String hotel = subtask(trip, "Hotel");
        String breakfast = subtask(hotel, "Breakfast");
        as(ann).delete(trip);
        Answer restored = as(ann).post(hotel + "/restore", "");
        assertThat(restored.body().path("parent").isNull()).isTrue();
        assertThat(restored.body().at("/subtasks/total").asInt()).isEqualTo(1);
        assertThat(as(ann).get(breakfast).text("parent")).isEqualTo(id(hotel));
        assertThat(as(ann).get(trip).status()).isEqualTo(404);
    }

    @Test
    void aDeletionThatWasCutShortIsFinishedLater() {
        String hotel = subtask(trip, "Hotel");
        subtask(hotel, "Breakfast");
        Document live = stored(trip);
        as(ann).delete(trip);
        as(ann).post(trip + "/restore", "");
        // As the first write of a deletion leaves it.
        Instant deletion = Instant.now();
        Document trash = new Document("at", deletion).append("purgeAt", deletion.plusSeconds(9_999_999));
        Given.database()
                .getCollection("tasks")
                .updateOne(
                        new Document("_id", live.get("_id", UUID.class)),
                        new Document(
                                "$set",
                                new Document("lifecycle", "TRASHED")
                                        .append("trash", trash)
                                        .append("spread", deletion)));
        assertThat(as(ann).get(project + "/tasks").body().path("items")).hasSize(2);
        spread.finish(500);
        assertThat(as(ann).get(project + "/tasks").body().path("items")).isEmpty();
        assertThat(stored(trip)).doesNotContainKey("spread");
        as(ann).post(trip + "/restore", "");
        assertThat(as(ann).get(project + "/tasks").body().path("items")).hasSize(3);
    }

    @RepeatedTest(3)
    void whatComesUnderATaskThatIsBeingDeletedGoesWithIt() throws Exception {
        subtask(trip, "Hotel");
        List<Callable<Answer>> calls = new ArrayList<>(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Answer>)
                        () -> as(ann).post(project + "/tasks", "{'title':'x','parent':'%s'}".formatted(id(trip))))
                .toList());
        calls.add(3, () -> as(ann).delete(trip));
        together(calls);
        assertThat(as(ann).get(project + "/tasks").body().path("items")).isEmpty();
    }

    private String subtask(String parent, String title) {
        Answer created = as(ann).post(project + "/tasks", "{'title':'%s','parent':'%s'}".formatted(title, id(parent)));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("parent")).isEqualTo(id(parent));
        return created.location();
    }

    private String counts(String task) {
        return as(ann).get(task).body().path("subtasks").toString();
    }

    private static Document stored(String task) {
        return Given.database()
                .getCollection("tasks")
                .find(new Document("_id", UUID.fromString(id(task))))
                .first();
    }

    private static List<String> titles(Answer page) {
        return page.body().path("items").findValuesAsText("title");
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
