package io.taskmanager.task.project;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** However many ask at once, what there can be at most is never exceeded, and who is refused learns the limit. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class LimitsIT {

    private static final int AT_ONCE = 8;

    private final UUID ann = Given.person();

    @Test
    void ofTasksOnlySoManyAreMadeAsThereIsRoomFor() throws Exception {
        String project = Given.project(ann);
        countTasks(project, limit("tasks") - 2);
        List<Answer> answers = atOnce(() -> as(ann).post(project + "/tasks", "{'title':'x'}"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> refused(answer, "too-many-tasks", limit("tasks")));
        assertThat(as(ann).get(project + "/tasks").body().path("items")).hasSize(2);
    }

    @Test
    void aProjectThatCountedNothingYetIsOpen() {
        String project = Given.project(ann);
        Given.database()
                .getCollection("projects")
                .updateOne(Filters.eq("_id", id(project)), Updates.unset("taskCount"));
        assertThat(as(ann).post(project + "/tasks", "{'title':'x'}").status()).isEqualTo(201);
    }

    @Test
    void theMigrationCountsWhatThereIs() {
        String project = Given.project(ann);
        Given.task(ann, project, "One");
        Given.task(ann, project, "Two");
        Given.database()
                .getCollection("projects")
                .updateOne(Filters.eq("_id", id(project)), Updates.unset("taskCount"));
        new SharingMigrations().apply(Given.database());
        assertThat(Given.database()
                        .getCollection("projects")
                        .find(Filters.eq("_id", id(project)))
                        .first()
                        .getLong("taskCount"))
                .isEqualTo(2);
    }

    @Test
    void ofProjectsOnlySoManyAreMadeAsOneCanOwn() throws Exception {
        int limit = limit("per-user");
        IntStream.range(0, limit - 2).forEach(i -> Given.project(ann));
        List<Answer> answers = atOnce(() -> as(ann).post("/api/projects", "{'name':'One more'}"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> refused(answer, "too-many-projects", limit));
    }

    @Test
    void theTrashMakesRoomUntilAProjectComesBack() {
        int limit = limit("per-user");
        List<String> projects =
                IntStream.range(0, limit).mapToObj(i -> Given.project(ann)).toList();
        as(ann).delete(projects.getFirst());
        Given.project(ann);
        refused(as(ann).post(projects.getFirst() + "/restore", ""), "too-many-projects", limit);
        as(ann).delete(projects.getLast());
        assertThat(as(ann).post(projects.getFirst() + "/restore", "").status()).isEqualTo(200);
        refused(as(ann).post("/api/projects", "{'name':'One more'}"), "too-many-projects", limit);
    }

    @Test
    void ofMembersOnlySoManyAreAddedAsThereIsRoomForInvitedOnesCounted() throws Exception {
        String project = Given.project(ann);
        int limit = limit("members");
        IntStream.range(0, 2).forEach(i -> Given.invitation(ann, project, i + "@guests.example"));
        IntStream.range(0, limit - 5).forEach(i -> Given.share(project, ann, Given.person(), "viewer"));
        List<Answer> answers = atOnce(() -> as(ann).post(
                        project + "/members", "{'email':'%s','role':'viewer'}".formatted(Given.email(Given.person()))));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> refused(answer, "too-many-members", limit));
        refused(
                as(ann).post(project + "/invitations", "{'email':'late@guests.example','role':'viewer'}"),
                "too-many-members",
                limit);
    }

    private static void refused(Answer answer, String problem, int limit) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.body().path("limit").asInt()).isEqualTo(limit);
        assertThat(answer.text("detail")).contains(Integer.toString(limit));
    }

    private static int limit(String name) {
        return ConfigProvider.getConfig().getValue("projects." + name, Integer.class);
    }

    private static void countTasks(String project, int count) {
        Given.database()
                .getCollection("projects", Document.class)
                .updateOne(Filters.eq("_id", id(project)), Updates.set("taskCount", (long) count));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.replaceFirst(".*/", ""));
    }

    private static List<Answer> atOnce(Callable<Answer> request) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = threads.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(i -> request).toList());
            return asked.stream().map(Future::resultNow).toList();
        }
    }
}
