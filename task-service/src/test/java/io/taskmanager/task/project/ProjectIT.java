package io.taskmanager.task.project;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ProjectIT {

    private final UUID ann = Given.person();

    @Test
    void everyoneHasOneInboxHoweverManyAskAtOnce() {
        List<String> inboxes = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i ->
                        as(ann).get("/api/projects").body().at("/items/0/id").asText())
                .distinct()
                .toList();
        assertThat(inboxes).hasSize(1);
        JsonNode items = as(ann).get("/api/projects").body().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("inbox").asBoolean()).isTrue();
        assertThat(items.path(0).path("key").asText()).isEqualTo("INBOX");
    }

    @Test
    void theInboxIsPersonal() {
        UUID bob = Given.person();
        String inbox = "/api/projects/"
                + as(ann).get("/api/projects").body().at("/items/0/id").asText();
        assertThat(as(ann).delete(inbox).problem()).isEqualTo("inbox-is-personal");
        assertThat(as(ann).patch(inbox, "*", "{'archived':true}").status()).isEqualTo(409);
        assertThat(as(ann).patch(inbox, "*", "{'key':'MINE'}").status()).isEqualTo(409);
        assertThat(as(ann).post(inbox + "/members", "{'email':'%s','role':'viewer'}".formatted(Given.email(bob)))
                        .status())
                .isEqualTo(409);
        assertThat(as(ann).patch(inbox, "*", "{'color':'#ff0000'}").status()).isEqualTo(200);
    }

    @Test
    void aNewProjectHasADerivedKeyAndTheDocumentedShape() {
        Answer created = as(ann).post("/api/projects", "{'name':'Home'}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.location()).isEqualTo("/api/projects/" + created.id());
        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThat(created.body().properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly(
                        "id",
                        "key",
                        "name",
                        "color",
                        "archived",
                        "role",
                        "version",
                        "createdAt",
                        "updatedAt",
                        "inbox",
                        "description",
                        "favourite",
                        "position",
                        "parentId");
        assertThat(created.text("key")).isEqualTo("HOME");
        assertThat(created.text("color")).isEqualTo("#6366f1");
        assertThat(as(ann).post("/api/projects", "{'name':'Home'}").text("key")).isEqualTo("HOME2");
        assertThat(as(ann).get(created.location()).body()).isEqualTo(created.body());
    }

    @Test
    void aKeyIsUniqueAmongTheLiveProjectsOfItsOwner() {
        String first =
                as(ann).post("/api/projects", "{'name':'Flat','key':'flat'}").location();
        assertThat(as(ann).post("/api/projects", "{'name':'x','key':'FLAT'}").problem())
                .isEqualTo("project-key-taken");
        assertThat(as(ann).post("/api/projects", "{'name':'x','key':'INBOX'}").status())
                .isEqualTo(409);
        assertThat(as(Given.person())
                        .post("/api/projects", "{'name':'x','key':'FLAT'}")
                        .status())
                .isEqualTo(201);
        String second = Given.project(ann);
        assertThat(as(ann).patch(second, "*", "{'key':'FLAT'}").status()).isEqualTo(409);
        as(ann).delete(first);
        assertThat(as(ann).patch(second, "*", "{'key':'FLAT'}").status()).isEqualTo(200);
        assertThat(as(ann).post(first + "/restore", "").text("key")).isEqualTo("FLAT2");
    }

    @Test
    void aStalePatchIsMergedFieldByField() {
        String project = Given.project(ann);
        as(ann).patch(project, "\"1\"", "{'name':'Flat'}");
        assertThat(as(ann).patch(project, "\"1\"", "{'color':'#0EA5E9'}").text("color"))
                .isEqualTo("#0ea5e9");
        Answer refused = as(ann).patch(project, "\"1\"", "{'name':'House'}");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.body().at("/current/name").asText()).isEqualTo("Flat");
        assertThat(as(ann).send("PATCH", project, "{'name':'x'}").status()).isEqualTo(428);
    }

    @Test
    void aDeletedProjectIsGoneWithItsTasksUntilItIsRestored() {
        String project = Given.project(ann);
        String task = Given.task(ann, project, "Pay the rent");
        assertThat(as(ann).delete(project).status()).isEqualTo(204);
        assertThat(as(ann).delete(project).status()).isEqualTo(204);
        assertThat(as(ann).get(project).status()).isEqualTo(404);
        assertThat(as(ann).get(task).status()).isEqualTo(404);
        assertThat(as(ann).post(project + "/tasks", "{'title':'x'}").status()).isEqualTo(404);
        assertThat(as(ann).get("/api/projects?trash=true").body().path("items")).hasSize(1);
        assertThat(as(ann).post(project + "/restore", "").status()).isEqualTo(200);
        assertThat(as(ann).get(task).status()).isEqualTo(200);
    }

    @Test
    void projectsComeInboxFirstThenByNameInAnyCasePageByPage() {
        List.of("zebra", "Apple", "mango", "banana")
                .forEach(name -> as(ann).post("/api/projects", "{'name':'%s'}".formatted(name)));
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = as(ann).get("/api/projects?limit=2" + cursor).body();
            page.path("items").forEach(item -> names.add(item.path("name").asText()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        } while (cursor != null);
        assertThat(names).containsExactly("Inbox", "Apple", "banana", "mango", "zebra");
    }
}
