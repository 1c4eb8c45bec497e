package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once: nothing is lost, nothing is done twice. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ConcurrentEditsIT {

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);

    @Test
    void editsOfDifferentFieldsAllMerge() throws Exception {
        String task = Given.task(ann, project, "Pay the rent");
        List<String> patches = List.of(
                "{'title':'Pay'}",
                "{'description':'all of it'}",
                "{'status':'in-progress'}",
                "{'priority':4}",
                "{'labels':['home']}",
                "{'assignees':['%s']}".formatted(ann),
                "{'start':{'date':'2026-11-30'}}",
                "{'due':{'date':'2026-12-01'}}");
        List<Answer> answers =
                together(patches.stream().map(patch -> edit(task, patch)).toList());
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        JsonNode merged = as(ann).get(task).body();
        assertThat(merged.path("version").asInt()).isEqualTo(9);
        assertThat(merged.path("title").asText()).isEqualTo("Pay");
        assertThat(merged.path("priority").asInt()).isEqualTo(4);
        assertThat(merged.at("/due/date").asText()).isEqualTo("2026-12-01");
    }

    @Test
    void ofEditsOfOneFieldOneWinsAndTheOthersAreTold() throws Exception {
        String task = Given.task(ann, project, "Pay the rent");
        List<Answer> answers = together(IntStream.range(0, 8)
                .mapToObj(i -> edit(task, "{'title':'by %d'}".formatted(i)))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(7);
        assertThat(as(ann).get(task).body().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void oneIdempotencyKeyMakesOneTask() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Answer> answers = together(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Answer>)
                        () -> as(ann).post(project + "/tasks", "{'title':'Once'}", "Idempotency-Key", key))
                .toList());
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().status()).isEqualTo(201);
        assertThat(as(ann).get(project + "/tasks").body().path("items")).hasSize(1);
    }

    @Test
    void aRepetitionIsAnsweredAsTheFirstTimeWhateverBecameOfTheTask() {
        String key = UUID.randomUUID().toString();
        String body = "{'title':'Once','status':'done','labels':['a']}";
        Answer first = as(ann).post(project + "/tasks", body, "Idempotency-Key", key);
        as(ann).patch(first.location(), "*", "{'title':'Changed','rank':'A'}");
        as(ann).patch(project, "*", "{'key':'FLAT'}");
        as(ann).delete(first.location());
        assertThat(as(ann).post(project + "/tasks", body, "Idempotency-Key", key))
                .isEqualTo(first);
        Answer other = as(ann).post(project + "/tasks", "{'title':'Twice'}", "Idempotency-Key", key);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(as(Given.person())
                        .post(project + "/tasks", body, "Idempotency-Key", key)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void projectsAreMadeOncePerKeyToo() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Answer> answers = together(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Answer>)
                        () -> as(ann).post("/api/projects", "{'name':'Once'}", "Idempotency-Key", key))
                .toList());
        as(ann).patch(answers.getFirst().location(), "*", "{'name':'Changed','key':'CHANGED'}");
        assertThat(answers).containsOnly(as(ann).post("/api/projects", "{'name':'Once'}", "Idempotency-Key", key));
        assertThat(answers.getFirst().status()).isEqualTo(201);
    }

    @Test
    void tasksMadeAtOnceHaveNumbersOfTheirOwn() throws Exception {
        List<Answer> answers = together(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Answer>) () -> as(ann).post(project + "/tasks", "{'title':'Task'}"))
                .toList());
        assertThat(answers).extracting(answer -> answer.text("key")).doesNotHaveDuplicates();
    }

    private Callable<Answer> edit(String task, String patch) {
        return () -> as(ann).patch(task, "\"1\"", patch);
    }

    private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
