package io.taskmanager.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class BadInputIT {
    private static final String ME = TestTokens.bearer(Ids.next());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                    | 400
                    [                                    | 400
                    ''                                   | 400
                    null                                 | 400
                    {}                                   | 422
                    []                                   | 400
                    "all"                                | 400
                    {"all":false}                        | 422
                    {"all":"true"}                       | 422
                    {"all":1}                            | 422
                    {"all":true,"ids":[]}                | 422
                    {"all":true,"more":1}                | 422
                    {"all":true,"all":true}              | 400
                    {"ids":"x"}                          | 422
                    {"ids":[null]}                       | 422
                    {"ids":["nobody"]}                   | 422
                    {"ids":[1e400]}                      | 422
                    {"ids":[[]]}                         | 422
                    {"ids":["\\u0000"]}                  | 422
                    """)
    void whatCannotBeReadIsRefusedAsAProblem(String body, int status) {
        given().header("Authorization", ME)
                .contentType("application/json")
                .body(body)
                .post("/api/notifications/read")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", startsWith("/problems/"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, -1",
        "limit, 99999999999999999999",
        "limit, ten",
        "unread, maybe",
        "cursor, x",
        "cursor, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    })
    void aWrongParameterIsRefusedAndNamed(String name, String value) {
        given().header("Authorization", ME)
                .queryParam(name, value)
                .get("/api/notifications")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(name));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void whoIsNotSignedInSeesNothing(String token) {
        for (String path : new String[] {"/api/notifications", "/api/stream"}) {
            var request = given();
            if (!token.isEmpty()) {
                request.header("Authorization", token);
            }
            request.get(path).then().statusCode(401).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/notifications/1", "/api/stream/1"})
    void whatIsNotThereIsNotFound(String path) {
        given().header("Authorization", ME).get(path).then().statusCode(404);
    }

    @Test
    void onlyJsonIsTaken() {
        given().header("Authorization", ME)
                .contentType("text/plain")
                .body("all")
                .post("/api/notifications/read")
                .then()
                .statusCode(415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        given().header("Authorization", ME)
                .contentType("application/json")
                .body("{\"ids\":[\"" + "x".repeat(3_000_000) + "\"]}")
                .post("/api/notifications/read")
                .then()
                .statusCode(is(413));
    }

    static Stream<String> badTokens() {
        var user = UUID.randomUUID();
        return Stream.of(
                "",
                "Bearer",
                "Bearer x",
                "Bearer x.y.z",
                "Basic YTpi",
                TestTokens.expired(user),
                TestTokens.forged(user),
                TestTokens.none(user),
                TestTokens.wrongType(user),
                TestTokens.wrongAudience(user));
    }
}
