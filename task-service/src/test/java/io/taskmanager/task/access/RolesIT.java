package io.taskmanager.task.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation as everybody: what the table in {@link Permissions} says is what HTTP does. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class RolesIT {

    private final UUID owner = Given.person();
    private final UUID editor = Given.person();
    private final UUID viewer = Given.person();
    private final UUID former = Given.person();
    private final UUID other = Given.person();
    private final String project = project();
    private final String task = Given.task(owner, project, "Pay the rent");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    GET    | {project}                  |                                | 200 | 200 | 200
                    PATCH  | {project}                  | {'name':'Flat'}                | 200 | 403 | 403
                    DELETE | {project}                  |                                | 204 | 403 | 403
                    POST   | {project}/restore          |                                | 200 | 403 | 403
                    GET    | {project}/members          |                                | 200 | 200 | 200
                    POST   | {project}/members          | {'email':'{other}','role':'viewer'} | 201 | 403 | 403
                    PATCH  | {project}/members/{viewer} | {'role':'editor'}              | 200 | 403 | 403
                    DELETE | {project}/members/{viewer} |                                | 204 | 403 | 204
                    GET    | {project}/tasks            |                                | 200 | 200 | 200
                    POST   | {project}/tasks            | {'title':'New'}                | 201 | 201 | 403
                    GET    | {task}                     |                                | 200 | 200 | 200
                    PATCH  | {task}                     | {'title':'New'}                | 200 | 200 | 403
                    DELETE | {task}                     |                                | 204 | 204 | 403
                    POST   | {task}/restore             |                                | 200 | 200 | 403
                    """)
    void everybodyMayDoExactlyThis(String method, String path, String body, int asOwner, int asEditor, int asViewer) {
        Map<UUID, Integer> expected = Map.of(former, 404, other, 404);
        expected.forEach((user, status) ->
                assertThat(send(ApiClient.as(user), method, path, body)).isEqualTo(status));
        assertThat(send(ApiClient.anonymous(), method, path, body)).isEqualTo(401);
        assertThat(send(ApiClient.as(viewer), method, path, body)).isEqualTo(asViewer);
        assertThat(send(ApiClient.as(editor), method, path, body)).isEqualTo(asEditor);
        if (asViewer == 204) {
            Given.share(project, owner, viewer, "viewer");
        }
        assertThat(send(ApiClient.as(owner), method, path, body)).isEqualTo(asOwner);
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
    void aForeignTaskIsNotFoundThroughOnesOwnProject() {
        String mine = Given.project(other);
        assertThat(ApiClient.as(other).get(mine + "/tasks").body().path("items"))
                .isEmpty();
        assertThat(List.of(
                        ApiClient.as(other).get(task).problem(),
                        ApiClient.as(other)
                                .get("/api/tasks/" + UUID.randomUUID())
                                .problem()))
                .containsOnly("task-not-found");
    }

    private int send(ApiClient client, String method, String path, String body) {
        String at = path.replace("{project}", project).replace("{task}", task).replace("{viewer}", viewer.toString());
        String json = body == null ? "" : body.replace("{other}", Given.email(other));
        return client.send(method, at, json, "If-Match", "*").status();
    }

    private String project() {
        String path = Given.sharedProject(owner, editor, "editor");
        Given.share(path, owner, viewer, "viewer");
        Given.share(path, owner, former, "editor");
        ApiClient.as(former).delete(path + "/members/" + former);
        return path;
    }
}
