package io.taskmanager.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.auth.RandomSecrets;
import io.taskmanager.auth.Stored;
import io.taskmanager.auth.Visitor;
import io.taskmanager.testkit.Servers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(RandomSecrets.class)
class RegistrationIT {
    private final Visitor visitor = new Visitor();

    @Test
    void aNewUserIsSignedInAtOnce() {
        var answer = visitor.register();

        answer.then()
                .statusCode(201)
                .header("Location", matchesPattern("(http://[^/]+)?/api/auth/me"))
                .body("email", equalTo(visitor.email))
                .body("name", equalTo("Vera Visitor"))
                .body("locale", equalTo("en"))
                .body("timeZone", equalTo("UTC"))
                .body("size()", equalTo(6));
        visitor.me(Visitor.access(answer)).then().statusCode(200).body("id", equalTo(answer.path("id")));
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var cookies = visitor.register().headers().getValues("Set-Cookie");

        assertThat(cookies)
                .hasSize(2)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-access=ey")
                        .contains("; Path=/;", "; HttpOnly", "; SameSite=Strict", "; Secure"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Secure-refresh=")
                        .contains(
                                "; Path=/api/auth;",
                                "; Max-Age=1209600;",
                                "; HttpOnly",
                                "; SameSite=Strict",
                                "; Secure"));
    }

    @Test
    void anEmailIsTakenInWhateverCase() {
        visitor.register().then().statusCode(201);

        visitor.request()
                .body(Map.of(
                        "email", visitor.email.toUpperCase(Locale.ROOT), "password", "another good one", "name", "X"))
                .post("/api/auth/register")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/email-taken"))
                .body("errors[0].field", equalTo("email"));
    }

    @Test
    void ofManyAtOnceOnlyOneGetsTheAddress() throws Exception {
        Callable<Integer> register = () -> visitor.register().statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> register).toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

            assertThat(statuses).isEqualTo(Map.of(201, 1L, 409, 7L));
        }
        assertThat(stored()).hasSize(1);
    }

    @Test
    void askingAgainAndAgainForATakenAddressHasToWait() {
        visitor.register().then().statusCode(201);
        for (int i = 0; i < 10; i++) {
            visitor.register().then().statusCode(409);
        }

        visitor.register().then().statusCode(429);
    }

    @Test
    void neitherThePasswordNorATokenIsStored() {
        var answer = visitor.register();

        var account = stored().getFirst().toJson();
        var session = Stored.sessionOf(Visitor.refreshToken(answer)).getFirst().toJson();

        assertThat(account).contains("$2b$04$").doesNotContain(Visitor.PASSWORD);
        assertThat(session).doesNotContain(Visitor.refreshToken(answer), Visitor.access(answer));
    }

    @Test
    void aCommonPasswordIsRefusedByName() {
        visitor.request()
                .body(Map.of("email", visitor.email, "password", "password1", "name", "Vera", "timeZone", "Mars/Base"))
                .post("/api/auth/register")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("timeZone", "password")))
                .body("detail", containsString("most used"));
        assertThat(stored()).isEmpty();
    }

    private List<Document> stored() {
        return Stored.find("accounts", Filters.eq("emailKey", visitor.email.toLowerCase(Locale.ROOT)));
    }
}
