package io.taskmanager.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.notification.wire.Team;
import io.taskmanager.notification.wire.Topics;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class InboxIT {
    @Inject
    Topics topics;

    @Inject
    Inbox inbox;

    @Inject
    MongoDatabase database;

    private final Team team = new Team();
    private final UUID bob = Ids.next();

    @BeforeEach
    void anOwnerWithAProject() {
        topics.send(team.ownerRegistered());
        topics.send(team.created());
    }

    @Test
    void aNewMemberHearsOfTheProjectAndOfItsTasks() {
        var task = team.task("task.created.v1").titled("Café ☕");
        topics.send(team.added(bob));
        awaitInbox(bob, 1);
        topics.send(task.event());

        var items = awaitInbox(bob, 2);

        assertThat(items.getList("items.kind")).containsExactly("task-created", "project-shared");
        assertThat(items.getString("items[0].title")).isEqualTo("Café ☕");
        assertThat(items.getString("items[0].taskKey")).isEqualTo("HOME-1");
        assertThat(items.getString("items[1].projectName")).isEqualTo("Home");
        assertThat(items.getString("items[1].actor.name")).isEqualTo("Olga");
        assertThat(items.getInt("unread")).isEqualTo(2);
    }

    @Test
    void theSameEventTwiceIsOneNotification() {
        var added = team.added(bob);
        var created = team.task("task.created.v1").event();
        for (var event : List.of(added, created, created, added, created)) {
            topics.send(event);
        }
        topics.send(team.task("task.created.v1").titled("last").event());

        awaitTitle(bob, "last");

        assertThat(stored(bob, created)).isEqualTo(1);
        assertThat(stored(bob, added)).isEqualTo(1);
    }

    @Test
    void aTaskThatArrivesBeforeItsProjectIsNotLost() {
        var early = new Team();
        topics.send(early.task("task.created.v1").assignedTo(bob).event());
        topics.send(early.ownerRegistered());
        topics.send(early.created());
        topics.send(early.added(bob));

        var items = awaitInbox(bob, 2);

        assertThat(items.getList("items.kind")).containsExactlyInAnyOrder("task-assigned", "project-shared");
    }

    @Test
    void aMemberWhoWasJustAddedHearsOfATaskThatComesFirst() {
        topics.send(team.task("task.created.v1").inProjectAt(2).event());
        topics.send(team.added(bob));

        var items = awaitInbox(bob, 2);

        assertThat(items.getList("items.kind")).containsExactlyInAnyOrder("task-created", "project-shared");
    }

    @Test
    void nobodyHearsOfHisOwnAction() {
        topics.send(team.added(bob));
        awaitInbox(bob, 1);
        topics.send(team.task("task.created.v1").assignedTo(team.owner()).event());
        topics.send(team.task("task.completed.v1").assignedTo(bob).event());

        awaitInbox(bob, 3);

        assertThat(inboxOf(team.owner()).getList("items")).isEmpty();
    }

    @Test
    void whoIsMentionedHearsOfItOnceEvenBeforeHisMembershipIsKnown() {
        var mention = team.comment(team.task("task.created.v1").titled("Paint"), bob);
        topics.send(mention);
        topics.send(team.added(bob));
        topics.send(mention);
        var items = awaitInbox(bob, 2);
        assertThat(items.getList("items.kind")).containsExactlyInAnyOrder("mentioned", "project-shared");
        assertThat(items.getList("items.title")).contains("Paint");
        assertThat(stored(bob, mention)).isEqualTo(1);
    }

    @Test
    void pagesHoldEverythingOnceNewestFirst() {
        fill(5);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = page(bob, 2, cursor);
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(page(bob, 50, null).getList("items.id"));
    }

    @Test
    void whatIsReadIsNotUnread() {
        fill(3);
        List<String> ids = page(bob, 2, null).getList("items.id");

        assertThat(markRead(bob, Map.of("ids", ids))).isEqualTo(2);

        assertThat(unread(bob).getList("items.id")).hasSize(2).doesNotContainAnyElementsOf(ids);
        assertThat(markRead(bob, Map.of("all", true))).isZero();
        assertThat(unread(bob).getList("items")).isEmpty();
        assertThat(inboxOf(bob).getList("items")).hasSize(4);
    }

    @Test
    void nobodyReadsOrMarksWhatIsAnothers() {
        fill(1);
        var stranger = Ids.next();
        List<String> ids = inboxOf(bob).getList("items.id");

        assertThat(markRead(stranger, Map.of("ids", ids))).isZero();

        assertThat(inboxOf(stranger).getList("items")).isEmpty();
        assertThat(inboxOf(bob).getInt("unread")).isEqualTo(2);
    }

    @Test
    void anOldNotificationIsRemoved() {
        fill(1);
        var last = inbox.list(bob, false, null, 1).getFirst();

        inbox.purge(last.time().plusMillis(1));

        assertThat(inbox.list(bob, false, null, 10)).isEmpty();
        assertThat(inbox.purge(Instant.EPOCH)).isZero();
    }

    private void fill(int tasks) {
        topics.send(team.added(bob));
        awaitInbox(bob, 1);
        for (int i = 0; i < tasks; i++) {
            topics.send(team.task("task.created.v1").event());
        }
        awaitInbox(bob, tasks + 1);
    }

    private JsonPath awaitInbox(UUID user, int size) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> inboxOf(user).getList("items").size() >= size);
        var inbox = inboxOf(user);
        assertThat(inbox.getList("items")).hasSize(size);
        return inbox;
    }

    private void awaitTitle(UUID user, String title) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> inboxOf(user).getList("items.title").contains(title));
    }

    private long stored(UUID user, CloudEvent event) {
        return database.getCollection("notifications")
                .countDocuments(Filters.and(Filters.eq("userId", user), Filters.eq("eventId", event.id())));
    }

    private static JsonPath inboxOf(UUID user) {
        return page(user, 50, null);
    }

    private static JsonPath unread(UUID user) {
        return get(user, Map.of("unread", true));
    }

    private static JsonPath page(UUID user, int limit, String cursor) {
        return get(user, cursor == null ? Map.of("limit", limit) : Map.of("limit", limit, "cursor", cursor));
    }

    private static JsonPath get(UUID user, Map<String, ?> query) {
        return given().header("Authorization", TestTokens.bearer(user))
                .queryParams(query)
                .get("/api/notifications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int markRead(UUID user, Map<String, ?> body) {
        return given().header("Authorization", TestTokens.bearer(user))
                .contentType("application/json")
                .body(body)
                .post("/api/notifications/read")
                .then()
                .statusCode(200)
                .extract()
                .path("unread");
    }
}
