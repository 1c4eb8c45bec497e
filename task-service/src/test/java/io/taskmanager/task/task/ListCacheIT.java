package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists that are given again, as long as nothing was written. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ListCacheIT {

    private final UUID ann = Given.person();
    private final UUID ben = Given.person();
    private final String project = Given.sharedProject(ann, ben, "editor");
    private final String tasks = project + "/tasks";
    private final String task = Given.task(ann, project, "First");

    @Inject
    MeterRegistry metrics;

    @Inject
    RedisDataSource redis;

    @Test
    void whatTheCallerHasIsNotSentAgain() {
        Answer first = quiet(ann, tasks);

        Answer second = as(ann).send("GET", tasks, "", "If-None-Match", first.etag());

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body().isMissingNode()).isTrue();
        assertThat(second.etag()).isEqualTo(first.etag());
    }

    @Test
    void whatWasAskedBeforeComesFromTheCache() {
        Answer first = quiet(ann, tasks);
        double hits = requests("hit");

        Answer second = as(ann).get(tasks);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(requests("hit")).isGreaterThan(hits);
    }

    @Test
    void aListIsNewRightAfterEachKindOfWrite() {
        String other = Given.task(ann, project, "Other");
        Stream.<Runnable>of(
                        () -> Given.task(ben, project, "New"),
                        () -> as(ben).patch(task, "*", "{'title':'Changed'}"),
                        () -> as(ben).post(task + "/move", "{'after':'%s'}".formatted(id(other))),
                        () -> as(ben).delete(task),
                        () -> as(ben).post(task + "/restore", ""),
                        () -> as(ann).patch(project, "*", "{'key':'GARDEN'}"))
                .forEach(write -> {
                    Answer before = quiet(ann, tasks);

                    write.run();
                    Answer after = as(ann).send("GET", tasks, "", "If-None-Match", before.etag());

                    assertThat(after.status()).isEqualTo(200);
                    assertThat(after.body()).isNotEqualTo(before.body());
                });
    }

    @Test
    void theListsOfBothProjectsAreNewRightAfterAMove() {
        String target = Given.project(ben);
        String task = Given.task(ben, project, "Goes");
        Answer left = quiet(ann, tasks);
        Answer reached = quiet(ben, target + "/tasks");

        as(ben).send("PUT", task + "/project", "{'project':'%s'}".formatted(id(target)));

        assertThat(as(ann).send("GET", tasks, "", "If-None-Match", left.etag())
                        .body()
                        .toString())
                .contains("First")
                .doesNotContain("Goes");
        assertThat(as(ben).send("GET", target + "/tasks", "", "If-None-Match", reached.etag())
                        .body()
                        .toString())
                .contains("Goes");
    }

    @Test
    void theListOfAllProjectsIsNewAfterAWriteToOneOfThem() {
        Given.task(ann, Given.project(ann), "Elsewhere");
        Answer before = quiet(ann, "/api/tasks");

        as(ben).patch(task, "*", "{'title':'Changed'}");
        Answer after = as(ann).send("GET", "/api/tasks", "", "If-None-Match", before.etag());

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body().toString()).contains("Changed");
    }

    @Test
    void nobodyMeetsTheAnswerOfAnother() {
        Answer anns = quiet(ann, tasks + "?filter=assignee=me");

        Answer bens = as(ben).send("GET", tasks + "?filter=assignee=me", "", "If-None-Match", anns.etag());
        as(ann).delete(project + "/members/" + ben);
        Answer strangers = as(ben).send("GET", tasks, "", "If-None-Match", "*");

        assertThat(bens.status()).isEqualTo(200);
        assertThat(strangers.status()).isEqualTo(404);
    }

    @Test
    void whatDependsOnTheMomentIsNotKept() {
        quiet(ann, tasks);

        assertThat(as(ann).get(tasks + "?filter=updated%3Cnow").etag()).isEmpty();
        assertThat(as(ann).get(tasks + "?trash=true").etag()).isEmpty();
    }

    @Test
    void manyWhoAskAtOnceLoadItOnce() throws Exception {
        quiet(ann, tasks);
        redis.flushall();
        int callers = 16;
        double before = requests("miss");
        CyclicBarrier start = new CyclicBarrier(callers);
        Callable<Answer> ask = () -> {
            start.await();
            return as(ann).get(tasks + "?limit=7");
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> ask).limit(callers).toList())) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }

        assertThat(requests("miss") - before).isEqualTo(1);
    }

    /** The list when it is known that nobody is writing. */
    private static Answer quiet(UUID user, String list) {
        return await().until(() -> as(user).get(list), answer -> !answer.etag().isEmpty());
    }

    private double requests(String result) {
        return metrics.counter("cache.requests", "result", result).count();
    }

    private static String id(String task) {
        return task.replaceFirst(".*/", "");
    }
}
