package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class TaskIT {

    @Inject
    MeterRegistry metrics;

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);

    @Test
    void aNewTaskHasTheDocumentedShape() {
        Answer created = as(ann).post(project + "/tasks", "{'title':'Pay the rent','due':{'date':'2026-12-01'}}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThat(created.location()).isEqualTo("/api/tasks/" + created.id());
        JsonNode task = created.body();
        assertThat(task.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly(
                        "id",
                        "key",
                        "projectId",
                        "title",
                        "description",
                        "status",
                        "priority",
                        "labels",
                        "assignees",
                        "start",
                        "due",
                        "recurrence",
                        "reminders",
                        "done",
                        "checklist",
                        "rank",
                        "parent",
                        "subtasks",
                        "blockers",
                        "version",
                        "createdAt",
                        "updatedAt",
                        "completedAt",
                        "createdBy");
        assertThat(task.path("key").asText()).isEqualTo("HOME-1");
        assertThat(task.path("due").toString()).isEqualTo("{\"date\":\"2026-12-01\"}");
        assertThat(as(ann).get(created.location()).body()).isEqualTo(task);
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        String task = Given.task(ann, project, "Pay the rent");
        Answer changed = as(ann).patch(task, "\"1\"", "{'priority':3,'labels':['home','home','money']}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.text("title")).isEqualTo("Pay the rent");
        assertThat(changed.body().path("labels").toString()).isEqualTo("[\"home\",\"money\"]");
        assertThat(as(ann).get(task).body()).isEqualTo(changed.body());
    }

    @Test
    void aStalePatchOfOtherFieldsIsMerged() {
        String task = Given.task(ann, project, "Pay the rent");
        as(ann).patch(task, "\"1\"", "{'title':'Pay the rent today'}");
        Answer merged = as(ann).patch(task, "\"1\"", "{'priority':5}");
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.text("title")).isEqualTo("Pay the rent today");
        assertThat(merged.body().path("version").asInt()).isEqualTo(3);
    }

    @Test
    void aStalePatchOfTheSameFieldIsRefusedWithTheCurrentTask() {
        String task = Given.task(ann, project, "Pay the rent");
        as(ann).patch(task, "\"1\"", "{'title':'Pay the rent today'}");
        Answer refused = as(ann).patch(task, "\"1\"", "{'title':'Do not pay','priority':5}");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.problem()).isEqualTo("stale-version");
        assertThat(refused.body().path("conflicts").toString()).isEqualTo("[\"title\"]");
        assertThat(refused.body().path("current")).isEqualTo(as(ann).get(task).body());
        assertThat(as(ann).get(task).body().path("priority").asInt()).isZero();
    }

    @Test
    void settingTheValueThatIsThereIsNeverAConflictNorAVersion() {
        String task = Given.task(ann, project, "Pay the rent");
        as(ann).patch(task, "\"1\"", "{'title':'Pay today'}");
        Answer same = as(ann).patch(task, "\"1\"", "{'title':'Pay today'}");
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.etag()).isEqualTo("\"2\"");
    }

    @Test
    void aPatchWithoutAVersionIsRefusedAndAStarOverwrites() {
        String task = Given.task(ann, project, "Pay the rent");
        assertThat(as(ann).send("PATCH", task, "{'title':'x'}").status()).isEqualTo(428);
        as(ann).patch(task, "\"1\"", "{'title':'Pay today'}");
        assertThat(as(ann).patch(task, "*", "{'title':'Pay tomorrow'}").status())
                .isEqualTo(200);
    }

    @Test
    void aDateReplacesATimeAndNullRemovesIt() {
        String task = Given.task(ann, project, "Pay the rent");
        as(ann).patch(task, "\"1\"", "{'due':{'at':'2026-12-01T17:00','zone':'Europe/Berlin'}}");
        Answer date = as(ann).patch(task, "\"2\"", "{'due':{'date':'2026-12-02'}}");
        assertThat(date.body().path("due").toString()).isEqualTo("{\"date\":\"2026-12-02\"}");
        Answer none = as(ann).patch(task, "\"3\"", "{'due':null}");
        assertThat(none.body().path("due").isNull()).isTrue();
    }

    @Test
    void doneAndStatusAgree() {
        String task = Given.task(ann, project, "Pay the rent");
        Answer done = as(ann).patch(task, "\"1\"", "{'done':true}");
        assertThat(done.text("status")).isEqualTo("done");
        assertThat(done.text("completedAt")).isNotEmpty();
        Answer reopened = as(ann).patch(task, "\"2\"", "{'status':'in-progress'}");
        assertThat(reopened.body().path("done").asBoolean()).isFalse();
        assertThat(reopened.body().path("completedAt").isNull()).isTrue();
        assertThat(as(ann).patch(task, "\"3\"", "{'status':'open','done':true}").status())
                .isEqualTo(422);
    }

    @Test
    void theStepsOfATaskAreOneField() {
        UUID id = UUID.randomUUID();
        String steps = "{'title':'Shop','checklist':[{'id':'%s','text':'Milk'},{'id':'%s','text':'Eggs','done':true}]}"
                .formatted(id, UUID.randomUUID());
        Answer created = as(ann).post(project + "/tasks", steps);
        assertThat(created.body().path("checklist").toString())
                .startsWith("[{\"id\":\"%s\",\"text\":\"Milk\",\"done\":false}".formatted(id));
        String less = "{'checklist':[{'id':'%s','text':'Oat milk','done':true}]}".formatted(id);
        Answer changed = as(ann).patch(created.location(), "\"1\"", less);
        assertThat(changed.body().path("checklist")).hasSize(1);
        assertThat(as(ann).patch(created.location(), "\"1\"", "{'priority':3}").status())
                .isEqualTo(200);
        assertThat(as(ann).patch(created.location(), "\"1\"", "{'checklist':[]}")
                        .body()
                        .path("conflicts")
                        .toString())
                .isEqualTo("[\"checklist\"]");
        assertThat(as(ann).patch(created.location(), "*", "{'checklist':null}")
                        .body()
                        .path("checklist"))
                .isEmpty();
    }

    @Test
    void aChecklistHasAHundredStepsEachOfItsOwnId() {
        String same = "{'id':'01928c80-0000-7000-8000-000000000001','text':'Milk'}";
        Answer repeated = as(ann).post(project + "/tasks", "{'title':'x','checklist':[%s,%s]}".formatted(same, same));
        assertThat(repeated.body().at("/errors/0/field").asText()).isEqualTo("checklist");
        String many = Stream.generate(() -> "{'id':'%s','text':'Milk'}".formatted(UUID.randomUUID()))
                .limit(101)
                .collect(Collectors.joining(","));
        assertThat(as(ann).post(project + "/tasks", "{'title':'x','checklist':[%s]}".formatted(many))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onlyMembersAreAssigned() {
        UUID bob = Given.person();
        String task = Given.task(ann, project, "Pay the rent");
        Answer refused = as(ann).patch(task, "\"1\"", "{'assignees':['%s']}".formatted(bob));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("assignees");
        assertThat(as(ann).post(project + "/tasks", "{'title':'x','assignees':['%s']}".formatted(bob))
                        .status())
                .isEqualTo(422);
        Given.share(project, ann, bob, "viewer");
        assertThat(as(ann).patch(task, "\"1\"", "{'assignees':['%s']}".formatted(bob))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoHasLeftKeepsOldAssignmentsWithoutBlockingEdits() {
        UUID bob = Given.person();
        Given.share(project, ann, bob, "editor");
        String task = Given.task(ann, project, "Pay the rent");
        as(ann).patch(task, "\"1\"", "{'assignees':['%s']}".formatted(bob));
        as(bob).delete(project + "/members/" + bob);
        assertThat(as(ann).patch(task, "\"2\"", "{'title':'Pay today'}").status())
                .isEqualTo(200);
    }

    @Test
    void tasksOfAnArchivedProjectAreReadOnly() {
        String task = Given.task(ann, project, "Pay the rent");
        as(ann).patch(project, "\"1\"", "{'archived':true}");
        assertThat(as(ann).post(project + "/tasks", "{'title':'x'}").problem()).isEqualTo("project-archived");
        assertThat(as(ann).patch(task, "\"1\"", "{'title':'x'}").status()).isEqualTo(409);
        assertThat(as(ann).delete(task).status()).isEqualTo(409);
        assertThat(as(ann).get(task).status()).isEqualTo(200);
    }

    @Test
    void theKeyOfATaskFollowsTheKeyOfItsProject() {
        String task = Given.task(ann, project, "Pay the rent");
        as(ann).patch(project, "\"1\"", "{'key':'flat'}");
        assertThat(as(ann).get(task).text("key")).isEqualTo("FLAT-1");
    }

    @Test
    void createdAndCompletedTasksAreCounted() {
        double created = metrics.counter("tasks.created").count();
        double completed = metrics.counter("tasks.completed").count();
        String task = Given.task(ann, project, "Pay the rent");
        as(ann).patch(task, "*", "{'done':true}");
        as(ann).patch(task, "*", "{'done':true}");
        assertThat(metrics.counter("tasks.created").count()).isEqualTo(created + 1);
        assertThat(metrics.counter("tasks.completed").count()).isEqualTo(completed + 1);
    }
}
