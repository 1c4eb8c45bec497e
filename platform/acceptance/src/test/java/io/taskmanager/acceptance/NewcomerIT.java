package io.taskmanager.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first minutes of two people, over HTTP. */
class NewcomerIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    /** How long an open stream may still show what its reader may not see any more. */
    private static final Duration REVOKED = Duration.ofSeconds(5);

    private final Suite suite = Suite.shared();
    private final Browser ann = Browser.signedUp(suite.gateway(), "Ann");
    private final Browser ben = Browser.signedUp(suite.gateway(), "Ben");

    @Test
    void everyoneHasAnInboxProject() {
        var projects = ann.all("/api/projects");

        assertThat(projects).singleElement().satisfies(inbox -> {
            assertThat(inbox.path("inbox").asBoolean()).isTrue();
            assertThat(inbox.path("role").asText()).isEqualTo("owner");
        });
    }

    @Test
    void aTaskAppearsInTheOtherPersonsStreamAndInbox() {
        var project = ann.project("Garden");
        ann.share(project, ben, "viewer");
        try (var stream = new LiveStream(ben)) {
            await().atMost(SOON).until(() -> !stream.events("stream.opened").isEmpty());

            var task = ann.task(project, "Plant tulips");

            await().atMost(SOON).until(() -> stream.events("task.created.v1").stream()
                    .anyMatch(e -> e.data().path("taskId").asText().equals(task.text("id"))));
            await().atMost(SOON).until(() -> ben.all("/api/notifications").stream()
                    .anyMatch(n -> n.path("title").asText().equals("Plant tulips")));
            await().atMost(SOON)
                    .until(() -> !stream.events("notification.created.v1").isEmpty());
        }
        assertThat(ann.all("/api/notifications")).isEmpty();
    }

    @Test
    void aRemovedMembersStreamEndsAndTheNextOneIsSilentAboutTheProject() {
        var project = ann.project("Secrets");
        ann.share(project, ben, "editor");
        String last;
        try (var stream = new LiveStream(ben)) {
            await().atMost(SOON).until(() -> !stream.events("stream.opened").isEmpty());

            remove(ben, project);

            await().atMost(REVOKED).until(stream::ended);
            last = stream.events().getLast().id();
        }
        try (var next = new LiveStream(ben, "Last-Event-ID", last);
                var anns = new LiveStream(ann)) {
            await().atMost(SOON).until(() -> !next.events("stream.opened").isEmpty());
            await().atMost(SOON).until(() -> !anns.events("stream.opened").isEmpty());
            ann.task(project, "Hidden");
            await().atMost(SOON).until(() -> !anns.events("task.created.v1").isEmpty());
            ben.task(ben.project("Own"), "Seen");
            await().atMost(SOON).until(() -> !next.events("task.created.v1").isEmpty());
            assertThat(next.events())
                    .noneMatch(event -> event.data().path("projectId").asText().equals(project));
        }
    }

    @Test
    void aRemovedMemberFindsNothingOfTheProjectAnyMore() {
        var project = ann.project("Secrets");
        ann.share(project, ben, "editor");
        var task = ann.task(project, "Xylophone").text("id");
        var tasks = "/api/projects/" + project + "/tasks";
        var searched = "/api/search?q=xylophone";
        var everywhere = "/api/tasks?filter=not%20done";
        // Asked for once before, so that an answer that was kept would show.
        for (var path : List.of(tasks, searched, everywhere, "/api/projects")) {
            assertThat(ben.get(path).body().toString()).contains(path.equals("/api/projects") ? project : task);
        }

        remove(ben, project);

        for (var path : List.of(searched, everywhere, "/api/projects", "/api/insight")) {
            var answer = ben.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().toString()).doesNotContain(task, project);
        }
        for (var path : List.of(
                "/api/projects/" + project,
                tasks,
                "/api/tasks/" + task,
                "/api/tasks/" + task + "/history",
                "/api/tasks/" + task + "/comments",
                "/api/projects/" + project + "/activity",
                "/api/projects/" + project + "/members",
                "/api/projects/" + project + "/export?format=json")) {
            assertThat(ben.get(path).status()).as(path).isEqualTo(404);
        }
    }

    private void remove(Browser member, String project) {
        var removed = ann.delete(
                "/api/projects/" + project + "/members/" + member.me().text("id"));
        assertThat(removed.status()).isEqualTo(204);
    }

    @Test
    void aResumedStreamHasNoGap() {
        var project = ann.project("Trip");
        ann.share(project, ben, "viewer");
        String seen;
        try (var stream = new LiveStream(ben)) {
            await().atMost(SOON).until(() -> !stream.events("stream.opened").isEmpty());
            ann.task(project, "Before");
            await().atMost(SOON).until(() -> !stream.events("task.created.v1").isEmpty());
            seen = stream.events("task.created.v1").getFirst().id();
        }
        for (int i = 0; i < 20; i++) {
            ann.task(project, "While away " + i);
        }

        try (var resumed = new LiveStream(ben, "Last-Event-ID", seen)) {
            await().atMost(SOON).until(() -> resumed.events("task.created.v1").size() >= 20);
            assertThat(resumed.events("task.created.v1")).hasSize(20);
            assertThat(resumed.events("stream.reset")).isEmpty();
        }
    }

    @Test
    void aSessionGoesFromSignUpToSignOut() {
        assertThat(ann.post("/api/auth/refresh", "").status()).isEqualTo(204);
        assertThat(ann.me().text("name")).isEqualTo("Ann");

        var signedOut = ann.post("/api/auth/logout", "");

        assertThat(signedOut.status()).isEqualTo(204);
        assertThat(signedOut.header("Clear-Site-Data")).contains("cookies");
        assertThat(ann.me().status()).isEqualTo(401);
        assertThat(ann.get("/api/projects").header("Content-Type")).startsWith("application/problem+json");
    }
}
