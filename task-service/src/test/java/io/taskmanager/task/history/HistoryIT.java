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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class HistoryIT {

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String project = Given.sharedProject(ann, bob, "editor");
    private final String task = Given.task(ann, project, "Pay the rent");

    @Test
    void everyChangeSaysWhoDidWhatAndWhen() {
        as(bob).patch(task, "*", "{'priority':3,'assignees':['%s']}".formatted(bob));
        JsonNode entry = history().getFirst();
        assertThat(entry.path("kind").asText()).isEqualTo("changed");
        assertThat(entry.path("actor").asText()).isEqualTo(bob.toString());
        assertThat(entry.path("version").asInt()).isEqualTo(2);
        assertThat(entry.path("at").asText()).isNotEmpty();
        assertThat(entry.path("key").asText()).isEqualTo("HOME-1");
        assertThat(entry.path("title").asText()).isEqualTo("Pay the rent");
        assertThat(entry.path("changes").toString())
                .isEqualTo("[{'field':'priority','old':0,'new':3},{'field':'assignees','old':[],'new':['%s']}]"
                        .formatted(bob)
                        .replace('\'', '"'));
    }

    @Test
    void theLifeOfATaskIsToldByItsKinds() {
        String other = Given.task(ann, project, "Water the plants");
        as(ann).post(task + "/move", "{'after':'%s'}".formatted(id(other)));
        as(ann).patch(task, "*", "{'done':true}");
        as(ann).patch(task, "*", "{'done':false}");
        as(ann).delete(task);
        as(ann).post(task + "/restore", "");
        as(ann).patch(task, "*", "{'title':'Pay'}");
        assertThat(kinds(history()))
                .containsExactly("changed", "restored", "deleted", "reopened", "completed", "moved", "created");
    }

    @Test
    void anOccurrenceThatIsDoneIsPartOfTheHistory() {
        as(ann).patch(task, "*", "{'due':{'date':'2999-01-31'},'recurrence':{'rule':'FREQ=MONTHLY'}}");
        as(ann).patch(task, "*", "{'done':true}");
        JsonNode entry = history().getFirst();
        assertThat(entry.path("kind").asText()).isEqualTo("completed");
        assertThat(entry.path("occurrence").toString()).isEqualTo("{\"number\":1,\"due\":{\"date\":\"2999-01-31\"}}");
    }

    @Test
    void theSameHistoryIsReadBeforeAndAfterItWasMoved() {
        List<JsonNode> atOnce = changed(5);
        assertThat(atOnce).hasSize(6);
        await().until(() -> kept(task) == 6 && outboxOf("tasks", task).isEmpty());
        assertThat(history()).isEqualTo(atOnce);
    }

    @Test
    void pagesJoinWithoutGapsAndRepetitionsWhileChangesAreOnTheirWay() {
        List<JsonNode> all = changed(24);
        assertThat(pages(task + "/history?limit=7")).isEqualTo(all);
    }

    @Test
    void everybodyNamedHasANameAlsoWhenTheyHaveLeft() {
        as(bob).patch(task, "*", "{'assignees':['%s']}".formatted(bob));
        as(bob).delete(project + "/members/" + bob);
        assertThat(as(ann).get(task + "/history").body().path("people").findValuesAsText("userId"))
                .containsExactlyInAnyOrder(ann.toString(), bob.toString());
        assertThat(as(bob).get(task + "/history").status()).isEqualTo(404);
        assertThat(as(bob).get(project + "/activity").status()).isEqualTo(404);
    }

    @Test
    void ofALongTextTheBeginningIsKept() {
        as(ann).patch(task, "*", "{'description':'%s'}".formatted("x".repeat(50_000)));
        JsonNode change = history().getFirst().at("/changes/0");
        assertThat(change.path("cut").asBoolean()).isTrue();
        assertThat(change.path("old").asText()).isEmpty();
        assertThat(change.path("new").asText()).hasSize(1_000).endsWith("x…");
    }

    @Test
    void theActivityOfAProjectIsThatOfItsTasksItsMembersAndItself() {
        as(ann).patch(project, "*", "{'name':'Flat'}");
        as(ann).send("PATCH", project + "/members/" + bob, "{'role':'viewer'}");
        as(ann).patch(task, "*", "{'title':'Pay'}");
        as(ann).delete(task);
        List<JsonNode> activity = pages(project + "/activity?limit=3");
        assertThat(kinds(activity))
                .containsExactly(
                        "deleted", "changed", "member-role-changed", "changed", "created", "member-added", "created");
        assertThat(activity.get(2).at("/member/userId").asText()).isEqualTo(bob.toString());
        assertThat(activity.get(3).path("title").asText()).isEqualTo("Flat");
        assertThat(activity)
                .extracting(entry -> entry.path("taskId").isNull())
                .containsExactly(false, false, true, true, false, true, true);
    }

    @Test
    void whoIsInvitedIsToldToThoseWhoMayInvite() {
        String guest = "guest-%s@example.org".formatted(UUID.randomUUID());
        String invitation = Given.invitation(ann, project, guest);
        as(ann).delete(project + "/invitations/" + invitation);
        List<JsonNode> told = items(as(ann).get(project + "/activity?limit=2").body());
        assertThat(kinds(told)).containsExactly("invitation-revoked", "invited");
        assertThat(told).allSatisfy(entry -> {
            assertThat(entry.path("actor").asText()).isEqualTo(ann.toString());
            assertThat(entry.at("/invitation/id").asText()).isEqualTo(invitation);
            assertThat(entry.at("/invitation/email").asText()).isEqualTo(guest);
            assertThat(entry.at("/invitation/role").asText()).isEqualTo("viewer");
        });
        Answer toBob = as(bob).get(project + "/activity?limit=2");
        assertThat(kinds(items(toBob.body()))).containsExactly("invitation-revoked", "invited");
        assertThat(toBob.body().toString()).doesNotContain(guest);
    }

    @Test
    void aTaskInTheTrashHasNoHistoryOfItsOwnUntilItIsBack() {
        as(ann).delete(task);
        assertThat(as(ann).get(task + "/history").status()).isEqualTo(404);
        as(ann).post(task + "/restore", "");
        assertThat(history()).hasSize(3);
    }

    @Test
    void aWrongCursorOrLimitIsNamed() {
        for (String list : List.of(task + "/history", project + "/activity")) {
            for (String wrong : List.of("limit=0", "limit=x", "cursor=x")) {
                var answer = as(ann).get(list + "?" + wrong);
                assertThat(answer.status()).isEqualTo(422);
                assertThat(wrong).startsWith(answer.body().at("/errors/0/field").asText() + "=");
            }
        }
    }

    private List<JsonNode> changed(int times) {
        for (int i = 0; i < times; i++) {
            as(ann).patch(task, "*", "{'title':'Pay %d'}".formatted(i));
        }
        return history();
    }

    private List<JsonNode> history() {
        return items(as(ann).get(task + "/history").body());
    }

    private List<JsonNode> pages(String list) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = as(ann).get(list + cursor);
            assertThat(page.status()).isEqualTo(200);
            all.addAll(items(page.body()));
            cursor = "&cursor=" + page.text("next");
        } while (!cursor.equals("&cursor=null"));
        return all;
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return items;
    }

    private static List<String> kinds(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("kind").asText()).toList();
    }

    private static long kept(String task) {
        return Given.database()
                .getCollection("changes")
                .countDocuments(new Document("taskId", UUID.fromString(id(task))));
    }

    private static List<?> outboxOf(String collection, String path) {
        return Given.database()
                .getCollection(collection)
                .find(new Document("_id", UUID.fromString(id(path))))
                .first()
                .getList("outbox", Object.class);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
