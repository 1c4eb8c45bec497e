package io.taskmanager.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.notification.wire.Browser;
import io.taskmanager.notification.wire.Team;
import io.taskmanager.notification.wire.Topics;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class StreamIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Topics topics;

    @TestHTTPResource("/api/stream")
    URI stream;

    private final Team team = new Team();
    private final UUID bob = Ids.next();
    private final List<Browser> browsers = new ArrayList<>();

    @BeforeEach
    void bobIsInTheTeam() {
        topics.send(team.ownerRegistered());
        topics.send(team.created());
        var olga = open(team.owner(), null);
        var before = open(bob, null);
        topics.send(team.added(bob));
        olga.awaitEvent("project.member-added.v1");
        // That he was let in is a notification as well, which no test is to take for its own.
        before.awaitEvent("notification.created.v1");
        before.close();
        await().until(before::isEnded);
    }

    @AfterEach
    void closeBrowsers() {
        browsers.forEach(Browser::close);
    }

    @Test
    void aCommentReachesTheOthersWithoutItsText() {
        var browser = open(bob, null);
        var task = Ids.next();
        var event = team.comment(team.task("task.created.v1").of(task));

        topics.send(event);

        var block = browser.awaitEvent("comment.created.v1");
        assertThat(block.json().getString("commentId")).isEqualTo(event.subject());
        assertThat(block.json().getString("taskId")).isEqualTo(task.toString());
    }

    @Test
    void anEventReachesTheOthersWithItsPosition() {
        var browser = open(bob, null);
        var event = team.task("task.created.v1").event();

        topics.send(event);

        var block = browser.awaitEvent("task.created.v1");
        assertThat(block.id()).matches("comments:[0-9,]+;notifications:[0-9,]+;projects:[0-9,]+;tasks:[0-9,]+");
        assertThat(block.json().getString("id")).isEqualTo(event.id().toString());
        assertThat(block.json().getString("projectId")).isEqualTo(team.project().toString());
        assertThat(block.json().getString("actor")).isEqualTo(team.owner().toString());
        assertThat(browser.blocks().getFirst().event()).isEqualTo("stream.opened");
        assertThat(browser.blocks().getFirst().retry()).isEqualTo("1000");
    }

    @Test
    void aNotificationReachesItsUserOnly() {
        var browser = open(bob, null);
        var olga = open(team.owner(), null);

        topics.send(team.task("task.created.v1").assignedTo(bob).event());

        var block = browser.awaitEvent("notification.created.v1");
        assertThat(block.json().getString("notification.kind")).isEqualTo("task-assigned");
        assertThat(block.json().getString("notification.actor.name")).isEqualTo("Olga");
        assertThat(block.json().getBoolean("notification.read")).isFalse();
        assertThat(olga.types()).doesNotContain("notification.created.v1");
    }

    @Test
    void whoIsCutAtRandomGetsEachEventOnceAndInOrder() {
        var random = new Random(3);
        var task = Ids.next();
        List<String> sent = new ArrayList<>();
        List<String> received = new ArrayList<>();
        var browser = open(team.owner(), null);
        for (int i = 0; i < 500; i++) {
            var event = team.task("task.changed.v1").of(task).event();
            topics.send(event);
            sent.add(event.id().toString());
            if (random.nextInt(25) == 0) {
                browser = reopen(browser, received);
            }
        }
        await().atMost(SOON).until(() -> browsers.getLast().eventIds().contains(sent.getLast()));
        received.addAll(browser.eventIds());

        assertThat(received).isEqualTo(sent);
    }

    @Test
    void aForeignersStreamStaysSilent() {
        var stranger = open(Ids.next(), null);
        var browser = open(bob, null);

        topics.send(team.task("task.created.v1").assignedTo(bob).event());

        browser.awaitEvent("notification.created.v1");
        assertThat(stranger.types()).containsExactly("stream.opened");
    }

    @Test
    void aRemovedMembersStreamEndsWithTheNewsAndHearsNoMore() {
        var browser = open(bob, null);

        topics.send(team.removed(bob));

        await().atMost(Duration.ofSeconds(5)).until(browser::isEnded);
        assertThat(browser.types().getLast()).isEqualTo("project.member-removed.v1");
        var olga = open(team.owner(), null);
        topics.send(team.task("task.created.v1").event());
        olga.awaitEvent("task.created.v1");
        // Whoever opens another one is let in by what the database says, which learns of it by itself.
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(open(bob, browser.lastId()).eventIds()).isEmpty());
    }

    @Test
    void aNewMembersOpenStreamStartsToShowTheProject() {
        var cy = Ids.next();
        var browser = open(cy, null);

        topics.send(team.added(cy));
        browser.awaitEvent("project.member-added.v1");
        topics.send(team.task("task.created.v1").event());

        browser.awaitEvent("task.created.v1");
    }

    @Test
    void aPositionThatCannotBeResumedIsAnsweredByAReset() {
        assertThat(open(bob, "nonsense").types()).startsWith("stream.opened", "stream.reset");
        assertThat(open(bob, "tasks:999999").types()).startsWith("stream.opened", "stream.reset");
    }

    @Test
    void aStreamEndsWithItsToken() {
        var browser = Browser.open(stream, TestTokens.bearer(bob, 0.05f), null);
        browsers.add(browser);

        await().atMost(SOON).until(browser::isEnded);
    }

    @Test
    void oneStreamTooManyIsRefused() {
        for (int i = 0; i < 20; i++) {
            open(bob, null);
        }

        var refused = open(bob, null);

        assertThat(refused.response().statusCode()).isEqualTo(429);
        assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
    }

    private Browser open(UUID user, String lastEventId) {
        var browser = Browser.open(stream, TestTokens.bearer(user), lastEventId);
        browsers.add(browser);
        return browser;
    }

    /** Closes the stream wherever it is, keeps what it has received, and goes on from there. */
    private Browser reopen(Browser browser, List<String> received) {
        browser.close();
        await().until(browser::isEnded);
        received.addAll(browser.eventIds());
        return open(team.owner(), browser.lastId());
    }
}
