package io.taskmanager.task.history;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Eight clients at once, {@code -Dhistory.operations} each, 250 unless told. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class HistoryCheckerIT {

    private static final Logger LOG = Logger.getLogger(HistoryCheckerIT.class);
    private static final int OPERATIONS = Integer.getInteger("history.operations", 250);
    private static final int CLIENTS = 8;

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);
    private final List<String> tasks = new CopyOnWriteArrayList<>();

    private record Found(String task, long version, String actor) {}

    @Test
    void everyAcknowledgedChangeIsInTheHistoryOnceAndItsReplayIsWhatIsThere() throws Exception {
        long seed = System.nanoTime();
        LOG.infof("%d clients, %d operations each, seed %d", CLIENTS, OPERATIONS, seed);
        List<RandomClient> clients = operate(seed);
        tasks.forEach(task -> as(ann).post(task + "/restore", ""));
        Map<String, List<JsonNode>> histories = new HashMap<>();
        tasks.forEach(task -> histories.put(task, pages(task + "/history")));

        histories.forEach((task, history) -> assertThat(Replay.of(history).violations(answersOf(task, clients)))
                .as(task)
                .isEmpty());
        everyEditIsThereOnceOrNotAtAll(clients, histories);
        movedOnceEachAndReadAsBefore(histories);
    }

    private List<RandomClient> operate(long seed) throws Exception {
        List<RandomClient> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new RandomClient(member(), project, tasks, OPERATIONS, seed + i))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<RandomClient> done = new ArrayList<>();
            for (Future<RandomClient> client : threads.invokeAll(clients)) {
                done.add(client.get());
            }
            return done;
        }
    }

    private UUID member() {
        UUID member = Given.person();
        Given.share(project, ann, member, "editor");
        return member;
    }

    /** All that clients were answered, and what is there now. */
    private List<JsonNode> answersOf(String task, List<RandomClient> clients) {
        List<JsonNode> answers = new ArrayList<>();
        answers.add(as(ann).get(task).body());
        for (RandomClient client : clients) {
            client.answers.stream()
                    .filter(answer -> task.endsWith(answer.path("id").asText()))
                    .forEach(answers::add);
        }
        return answers;
    }

    private void everyEditIsThereOnceOrNotAtAll(List<RandomClient> clients, Map<String, List<JsonNode>> histories) {
        Map<String, List<Found>> found = new HashMap<>();
        histories.forEach((task, history) -> history.forEach(
                entry -> texts(entry).forEach(text -> found.computeIfAbsent(text, key -> new ArrayList<>())
                        .add(new Found(
                                task,
                                entry.path("version").asLong(),
                                entry.path("actor").asText())))));
        int acknowledged = 0;
        for (RandomClient client : clients) {
            client.acknowledged.forEach(
                    (text, answer) -> assertThat(found.get(text)).as(text).containsExactly(expected(client, answer)));
            assertThat(found).doesNotContainKeys(client.refused.toArray(String[]::new));
            acknowledged += client.acknowledged.size();
        }
        LOG.infof("%d tasks, %d edits acknowledged, each found once", tasks.size(), acknowledged);
    }

    private static Found expected(RandomClient client, Answer answer) {
        return new Found(
                "/api/tasks/" + answer.id(),
                answer.body().path("version").asLong(),
                client.user().toString());
    }

    /** The texts that an entry writes. */
    private static List<String> texts(JsonNode entry) {
        List<String> texts = new ArrayList<>();
        for (JsonNode change : entry.path("changes")) {
            switch (change.path("field").asText()) {
                case "title", "description" -> texts.add(change.path("new").asText());
                case "labels" -> change.path("new").forEach(label -> texts.add(label.asText()));
                default -> {
                    // not the text of an edit
                }
            }
        }
        return texts;
    }

    private void movedOnceEachAndReadAsBefore(Map<String, List<JsonNode>> histories) {
        UUID id = UUID.fromString(project.substring(project.lastIndexOf('/') + 1));
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting(id) == 0);
        histories.forEach(
                (task, history) -> assertThat(pages(task + "/history")).isEqualTo(history));
        int changes = histories.values().stream().mapToInt(List::size).sum();
        List<JsonNode> activity = pages(project + "/activity");
        assertThat(activity).filteredOn(entry -> !entry.path("taskId").isNull()).hasSize(changes);
        assertThat(new HashSet<>(activity)).hasSameSizeAs(activity);
        LOG.infof("%d changes moved, each once", changes);
    }

    private static long waiting(UUID project) {
        return Given.database()
                .getCollection("tasks")
                .countDocuments(new Document("projectId", project).append("outbox.0", new Document("$exists", true)));
    }

    private List<JsonNode> pages(String list) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = as(ann).get(list + "?limit=100" + cursor);
            assertThat(page.status()).isEqualTo(200);
            page.body().path("items").forEach(all::add);
            cursor = "&cursor=" + page.text("next");
        } while (!cursor.equals("&cursor=null"));
        return all;
    }
}
