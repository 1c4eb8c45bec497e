package io.taskmanager.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends: a 4xx problem that names what is wrong, never a 5xx, and nothing has changed. */
class BadInputIT {
    private static Suite suite;
    private static Browser ann;
    private static String project;
    private static String task;

    @BeforeAll
    static void start() {
        suite = Suite.shared();
        ann = Browser.signedUp(suite.gateway(), "Ann");
        project = ann.project("Home");
        task = ann.task(project, "Untouched").text("id");
    }

    static Stream<Arguments> bodies() {
        var tasks = "/api/projects/%s/tasks";
        return Stream.of(
                Arguments.of("POST", tasks, "{\"title\":", 400, ""),
                Arguments.of("POST", tasks, "[]", 400, ""),
                Arguments.of("POST", tasks, "", 400, ""),
                Arguments.of("POST", tasks, "{\"title\":5}", 422, "title"),
                Arguments.of("POST", tasks, "{}", 422, "title"),
                Arguments.of("POST", tasks, "{\"title\":\"  \"}", 422, "title"),
                Arguments.of("POST", tasks, "{\"title\":\"a\\u0000b\"}", 422, "title"),
                Arguments.of("POST", tasks, "{\"title\":\"a\",\"colour\":\"red\"}", 422, "colour"),
                Arguments.of("POST", tasks, "{\"title\":\"a\",\"priority\":9}", 422, "priority"),
                Arguments.of("POST", tasks, "{\"title\":\"a\",\"priority\":1e400}", 422, "priority"),
                Arguments.of("POST", tasks, "{\"title\":\"a\",\"priority\":99999999999999999999}", 422, "priority"),
                Arguments.of("POST", tasks, "{\"title\":\"a\",\"due\":{\"date\":\"2026-02-30\"}}", 422, "due.date"),
                Arguments.of(
                        "POST",
                        tasks,
                        "{\"title\":\"a\",\"assignees\":[\"" + UUID.randomUUID() + "\"]}",
                        422,
                        "assignees"),
                Arguments.of("PATCH", "/api/tasks/%2$s", "{\"status\":\"later\"}", 422, "status"),
                Arguments.of("PATCH", "/api/tasks/%2$s", "{\"version\":9}", 422, "version"),
                Arguments.of("PATCH", "/api/tasks/%2$s", "null", 400, ""),
                Arguments.of("POST", "/api/projects", "{\"name\":\"x\",\"color\":\"javascript:\"}", 422, "color"),
                Arguments.of("POST", "/api/projects", "{\"name\":\"x\",\"key\":\"a b\"}", 422, "key"),
                Arguments.of(
                        "POST",
                        "/api/projects/%s/members",
                        "{\"email\":\"nobody@example.com\",\"role\":\"editor\"}",
                        422,
                        "email"),
                Arguments.of(
                        "POST",
                        "/api/projects/%s/members",
                        "{\"email\":\"nobody@example.com\",\"role\":\"king\"}",
                        422,
                        "role"),
                Arguments.of(
                        "POST",
                        "/api/auth/register",
                        "{\"email\":\"x\",\"password\":\"long enough\",\"name\":\"X\"}",
                        422,
                        "email"),
                Arguments.of(
                        "POST",
                        "/api/auth/register",
                        "{\"email\":\"x@example.com\",\"password\":\"short\",\"name\":\"X\"}",
                        422,
                        "password"),
                Arguments.of("POST", "/api/notifications/read", "{\"ids\":[\"x\"]}", 422, "ids[0]"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBadBodyIsRefusedAndNamed(String method, String path, String body, int status, String field) {
        var before = snapshot();

        var answer = ann.send(method, path.formatted(project, task), body, "If-Match", "*");

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertProblem(answer);
        if (!field.isEmpty()) {
            assertThat(answer.body().path("errors").findValuesAsText("field"))
                    .as("%s", answer)
                    .contains(field);
        }
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void aBodyOfTwoMegabytesIsTooLarge() {
        var answer =
                ann.post("/api/projects/" + project + "/tasks", "{\"title\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertProblem(answer);
    }

    /** Up to what the gateway lets pass, the service answers, not its parser. */
    @Test
    void aQueryOfSevenThousandCharactersIsNamed() {
        var answer = ann.send("GET", "/api/projects/%s/tasks?filter=%s".formatted(project, "x".repeat(7_000)), null);

        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertProblem(answer);
        assertThat(answer.body().path("errors").findValuesAsText("field")).contains("filter");
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        var answer = ann.post("/api/projects/" + project + "/tasks", "title=a", "Content-Type", "text/plain");

        assertThat(answer.status()).isEqualTo(415);
        assertProblem(answer);
    }

    @Test
    void whatIsNotMineDoesNotExist() {
        var stranger = Browser.signedUp(suite.gateway(), "Eve");

        for (var path : List.of(
                "/api/projects/" + project,
                "/api/projects/" + project + "/tasks",
                "/api/projects/" + project + "/members",
                "/api/tasks/" + task,
                "/api/tasks/" + UUID.randomUUID(),
                "/api/tasks/not-a-uuid",
                "/api/nothing")) {
            var answer = stranger.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertProblem(answer);
        }
    }

    @Test
    void aTokenThatIsNotGoodIsNotSignedIn() {
        var none = unsigned("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + ".";
        var forged = unsigned("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"x\"}") + "." + "A".repeat(86);

        for (var token : List.of(none, forged, "x", "a.b.c", "")) {
            var answer = new Browser(suite.gateway()).get("/api/projects", "Authorization", "Bearer " + token);
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertProblem(answer);
        }
    }

    @Test
    void aWriteFromAnotherSiteIsForbidden() {
        var body = "{\"name\":\"Planted\"}";

        for (var headers : List.of(
                new String[] {"X-Requested-With", "other"},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Origin", "https://evil.example"})) {
            var answer = ann.post("/api/projects", body, headers);
            assertThat(answer.status()).as(headers[0]).isEqualTo(403);
            assertProblem(answer);
        }
        assertThat(ann.all("/api/projects"))
                .noneMatch(p -> p.path("name").asText().equals("Planted"));
    }

    private static String unsigned(String header) {
        var claims =
                "{\"iss\":\"task-manager\",\"aud\":\"task-manager\",\"sub\":\"%s\",\"sid\":\"%s\",\"exp\":9999999999}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID());
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(header.getBytes()) + "." + base64.encodeToString(claims.getBytes());
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.text("title")).isNotEmpty();
    }

    private static List<Object> snapshot() {
        return List.of(
                ann.all("/api/projects"),
                ann.all("/api/projects/" + project + "/tasks"),
                ann.all("/api/projects/" + project + "/members"));
    }
}
