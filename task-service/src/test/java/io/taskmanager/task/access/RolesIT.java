package io.taskmanager.task.access;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the contract as everybody, on one's own, on shared and on others' things: what the table in
 * {@link Permissions} says is what HTTP does, and whoever is refused learns nothing. An operation without a row fails.
 */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class RolesIT {

    /** In what nobody else should read. */
    private static final String SECRET = "Zanzibar";

    /** Operation, a good body, and the status for an owner, an editor and a viewer. */
    private static final String TABLE = """
            GET    | /api/projects                       |                                      | 200 | 200 | 200
            POST   | /api/projects                       | {'name':'Cellar'}                    | 201 | 201 | 201
            GET    | /api/projects/{id}                  |                                      | 200 | 200 | 200
            PATCH  | /api/projects/{id}                  | {'name':'Zanzibar flat'}             | 200 | 403 | 403
            DELETE | /api/projects/{id}                  |                                      | 204 | 403 | 403
            POST   | /api/projects/{id}/restore          |                                      | 200 | 403 | 403
            GET    | /api/projects/{id}/members          |                                      | 200 | 200 | 200
            POST   | /api/projects/{id}/members          | {'email':'{other}','role':'viewer'}  | 201 | 403 | 403
            PATCH  | /api/projects/{id}/members/{userId} | {'role':'editor'}                    | 200 | 403 | 403
            DELETE | /api/projects/{id}/members/{userId} |                                      | 204 | 403 | 204
            GET    | /api/projects/{id}/invitations      |                                      | 200 | 403 | 403
            POST   | /api/projects/{id}/invitations      | {'email':'new@example.org','role':'viewer'} | 201 | 403 | 403
            DELETE | /api/projects/{id}/invitations/{invitationId} |                            | 204 | 403 | 403
            POST   | /api/projects/{id}/transfer         | {'userId':'{editor}'}                | 200 | 403 | 403
            PUT    | /api/projects/{id}/preferences      | {'favourite':true}                   | 200 | 200 | 200
            GET    | /api/projects/{id}/insight          |                                      | 200 | 200 | 200
            GET    | /api/insight                        |                                      | 200 | 200 | 200
            GET    | /api/projects/{id}/tasks            |                                      | 200 | 200 | 200
            POST   | /api/projects/{id}/tasks            | {'title':'Zanzibar again'}           | 201 | 201 | 403
            GET    | /api/projects/{id}/occurrences      |                                      | 200 | 200 | 200
            GET    | /api/projects/{id}/activity         |                                      | 200 | 200 | 200
            GET    | /api/projects/{id}/export           |                                      | 200 | 200 | 200
            GET    | /api/export                         |                                      | 200 | 200 | 200
            GET    | /api/calendar-feeds                 |                                      | 200 | 200 | 200
            POST   | /api/calendar-feeds                 | {'projectId':null}                   | 201 | 201 | 201
            DELETE | /api/calendar-feeds/{feed}          |                                      | 204 | 404 | 404
            POST   | /api/imports                        | title                                | 201 | 201 | 201
            GET    | /api/imports/{import}               |                                      | 200 | 404 | 404
            POST   | /api/imports/{import}/start         | {'dryRun':true}                      | 202 | 404 | 404
            DELETE | /api/imports/{import}               |                                      | 204 | 404 | 404
            GET    | /api/tasks                          |                                      | 200 | 200 | 200
            GET    | /api/tasks/occurrences              |                                      | 200 | 200 | 200
            GET    | /api/search                         |                                      | 200 | 200 | 200
            POST   | /api/quick-add/parse                | {'text':'Pay rent tomorrow'}         | 200 | 200 | 200
            GET    | /api/filters                        |                                      | 200 | 200 | 200
            POST   | /api/filters                        | {'name':'x','filter':'done'}         | 201 | 201 | 201
            GET    | /api/filters/{id}                   |                                      | 200 | 404 | 404
            PATCH  | /api/filters/{id}                   | {'name':'Back from Zanzibar'}        | 200 | 404 | 404
            DELETE | /api/filters/{id}                   |                                      | 204 | 404 | 404
            POST   | /api/filters/{id}/move              | {'place':0}                          | 200 | 404 | 404
            POST   | /api/tasks/bulk                     | {'items':[{'op':'restore'}]}         | 200 | 200 | 200
            GET    | /api/tasks/{id}                     |                                      | 200 | 200 | 200
            PATCH  | /api/tasks/{id}                     | {'title':'Zanzibar soon'}            | 200 | 200 | 403
            DELETE | /api/tasks/{id}                     |                                      | 204 | 204 | 403
            POST   | /api/tasks/{id}/restore             |                                      | 200 | 200 | 403
            GET    | /api/tasks/{id}/history             |                                      | 200 | 200 | 200
            POST   | /api/tasks/{id}/move                | {}                                   | 200 | 200 | 403
            PUT    | /api/tasks/{id}/project             | {'project':'{target}'}               | 200 | 200 | 403
            GET    | /api/tasks/{id}/subtasks            |                                      | 200 | 200 | 200
            GET    | /api/tasks/{id}/relations           |                                      | 200 | 200 | 200
            POST   | /api/tasks/{id}/relations           | {'kind':'relates','task':'{sibling}'} | 201 | 201 | 403
            DELETE | /api/tasks/{id}/relations/{relationId} |                                   | 204 | 204 | 403
            GET    | /api/tasks/{id}/attachments         |                                      | 200 | 200 | 200
            POST   | /api/tasks/{id}/attachments         | {'from':'Zanzibar'}                  | 201 | 201 | 403
            GET    | /api/tasks/{id}/attachments/{attachmentId} |                               | 200 | 200 | 200
            GET    | /api/tasks/{id}/attachments/{attachmentId}/preview |                       | 404 | 404 | 404
            DELETE | /api/tasks/{id}/attachments/{attachmentId} |                               | 204 | 204 | 403
            GET    | /api/tasks/{id}/comments            |                                      | 200 | 200 | 200
            POST   | /api/tasks/{id}/comments            | {'text':'To Zanzibar'}               | 201 | 201 | 403
            GET    | /api/tasks/{id}/comments/{commentId} |                                     | 200 | 200 | 200
            PATCH  | /api/tasks/{id}/comments/{commentId} | {'text':'Zanzibar?'}                | 200 | 403 | 403
            DELETE | /api/tasks/{id}/comments/{commentId} |                                     | 204 | 403 | 403
            PUT    | /api/tasks/{id}/comments/{commentId}/reactions/{emoji} |                   | 200 | 200 | 403
            DELETE | /api/tasks/{id}/comments/{commentId}/reactions/{emoji} |                   | 200 | 200 | 403
            """;

    /** What whoever has a secret may do, without being anybody. */
    private static final Set<String> BY_SECRET = Set.of("GET /api/calendar-feeds/{id}");

    private record Rule(String method, String path, String body, int owner, int editor, int viewer) {

        /** Whether it is about one thing, rather than about all that the caller has. */
        boolean ofOneThing() {
            return path.contains("{");
        }
    }

    private final UUID owner = Given.person();
    private final UUID editor = Given.person();
    private final UUID viewer = Given.person();
    private final UUID former = Given.person();
    private final UUID other = Given.person();
    private final String project = project();
    private final String task = Given.task(owner, project, "Pay for " + SECRET);
    private final String target = Given.sharedProject(owner, editor, "editor");
    private final String invitation = Given.invitation(owner, project, "guest@zanzibar.example");
    private final String feed =
            ApiClient.as(owner).post("/api/calendar-feeds", "{}").id();
    private final String file = ApiClient.as(owner)
            .post("/api/imports", "title", "Content-Type", "application/octet-stream")
            .id();
    private final String comment = Given.comment(owner, task, "Who goes to " + SECRET + "?");

    private final String filter = ApiClient.as(owner)
            .post("/api/filters", "{'name':'To " + SECRET + "','filter':'title ~ " + SECRET + "'}")
            .location();

    static Stream<Rule> rules() {
        return TABLE.lines().map(line -> line.split("\\|")).map(row -> {
            var cells = Arrays.stream(row).map(String::strip).toList();
            return new Rule(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    Integer.parseInt(cells.get(3)),
                    Integer.parseInt(cells.get(4)),
                    Integer.parseInt(cells.get(5)));
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everybodyMayDoExactlyThis(Rule rule) {
        assertThat(send(ApiClient.anonymous(), rule).status()).isEqualTo(401);
        for (var stranger : List.of(former, other)) {
            var answer = send(ApiClient.as(stranger), rule);
            assertThat(answer.status()).isEqualTo(rule.ofOneThing() ? 404 : rule.owner());
            assertThat(answer.body().toString()).doesNotContain(SECRET);
        }
        assertThat(send(ApiClient.as(viewer), rule).status()).isEqualTo(rule.viewer());
        assertThat(send(ApiClient.as(editor), rule).status()).isEqualTo(rule.editor());
        if (rule.viewer() == 204) {
            Given.share(project, owner, viewer, "viewer");
        }
        assertThat(send(ApiClient.as(owner), rule).status()).isEqualTo(rule.owner());
    }

    @Test
    void everyOperationOfTheContractHasItsRow() throws IOException {
        var paths = new YAMLMapper()
                .readTree(Path.of("contract/openapi.yaml").toFile())
                .path("paths");
        var operations = paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .map(method -> method.getKey().toUpperCase() + " " + path.getKey()))
                .collect(toSet());

        assertThat(Stream.concat(
                        rules().map(rule -> rule.method() + " "
                                + rule.path().replace("{feed}", "{id}").replace("{import}", "{id}")),
                        BY_SECRET.stream()))
                .containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    void onlyAGoodTokenIsASignIn() {
        Stream.of(
                        TestTokens.expired(owner),
                        TestTokens.forged(owner),
                        TestTokens.none(owner),
                        TestTokens.wrongType(owner),
                        TestTokens.wrongAudience(owner),
                        "Bearer x")
                .forEach(token ->
                        assertThat(ApiClient.with(token).get(project).status()).isEqualTo(401));
    }

    @Test
    void aForeignTaskIsAsUnknownAsOneThatIsNot() {
        String mine = Given.project(other);
        Given.task(other, mine, "Mine");

        assertThat(ApiClient.as(other).get(mine + "/tasks").body().toString()).doesNotContain(SECRET);
        assertThat(ApiClient.as(other).get("/api/tasks").body().toString())
                .contains("Mine")
                .doesNotContain(SECRET);
        assertThat(List.of(
                        ApiClient.as(other).get(task).problem(),
                        ApiClient.as(other)
                                .get("/api/tasks/" + UUID.randomUUID())
                                .problem()))
                .containsOnly("task-not-found");
    }

    private ApiClient.Answer send(ApiClient client, Rule rule) {
        String path = rule.path()
                .replace("/api/projects/{id}", project)
                .replace("/api/tasks/{id}/comments/{commentId}", comment)
                .replace(
                        "/api/tasks/{id}/relations/{relationId}",
                        rule.path().contains("{relationId}") ? newRelation() : "")
                .replace(
                        "/api/tasks/{id}/attachments/{attachmentId}",
                        rule.path().contains("{attachmentId}") ? newAttachment() : "")
                .replace("/api/tasks/{id}", task)
                .replace("/api/filters/{id}", filter)
                .replace("/api/search", "/api/search?q=" + SECRET)
                .replace("{feed}", feed)
                .replace("{import}", file)
                .replace("{emoji}", "heart")
                .replace("{invitationId}", invitation)
                .replace("{userId}", viewer.toString())
                .concat(rule.method().equals("POST") && rule.path().endsWith("attachments") ? "?name=a.json" : "")
                .concat(rule.path().endsWith("occurrences") ? "?from=2026-12-01&until=2026-12-02" : "");
        String key = UUID.randomUUID().toString();
        String type = rule.body().equals("title") ? "application/octet-stream" : "application/json";
        return client.send(
                rule.method(), path, body(rule), "If-Match", "*", "Idempotency-Key", key, "Content-Type", type);
    }

    /** Two tasks are related once; what is ended or deleted, is so once. */
    private String body(Rule rule) {
        return rule.body()
                .replace("{other}", Given.email(other))
                .replace("{editor}", editor.toString())
                .replace("{target}", target.replaceFirst(".*/", ""))
                .replace("{sibling}", rule.body().contains("{sibling}") ? newTask() : "");
    }

    private String newRelation() {
        return Given.relation(owner, task, "relates", newTask());
    }

    private String newAttachment() {
        return ApiClient.as(owner)
                .post(task + "/attachments?name=a.json", "{'from':'%s'}".formatted(SECRET))
                .location();
    }

    private String newTask() {
        return Given.task(owner, project, "Sing in " + SECRET).replaceFirst(".*/", "");
    }

    private String project() {
        String path = Given.sharedProject(owner, editor, "editor");
        Given.share(path, owner, viewer, "viewer");
        Given.share(path, owner, former, "editor");
        ApiClient.as(former).delete(path + "/members/" + former);
        ApiClient.as(owner).patch(path, "*", "{'name':'House in " + SECRET + "'}");
        return path;
    }
}
