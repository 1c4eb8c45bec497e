package io.taskmanager.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that can be sent breaks the service or changes anything. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(RandomSecrets.class)
class BadInputIT {
    private final Visitor visitor = new Visitor();
    private int before;

    @BeforeEach
    void count() {
        before = Stored.count();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(Stored.count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "5",
                "\"text\"",
                "{",
                "{\"email\":",
                "{}}",
                "nonsense",
                "{\"email\":1e999999999}"
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        for (var path : new String[] {"/api/auth/register", "/api/auth/login"}) {
            visitor.request().body(body).post(path).then().statusCode(oneOf(400, 422));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email    | {'password':'correct horse','name':'V'}",
                "email    | {'email':null,'password':'correct horse','name':'V'}",
                "email    | {'email':'nobody','password':'correct horse','name':'V'}",
                "email    | {'email':'a@b@c','password':'correct horse','name':'V'}",
                "email    | {'email':'vera@ex ample.com','password':'correct horse','name':'V'}",
                "email    | {'email':'vera@example.com\\u0000','password':'correct horse','name':'V'}",
                "email    | {'email':{},'password':'correct horse','name':'V'}",
                "email    | {'email':['a@example.com'],'password':'correct horse','name':'V'}",
                "password | {'email':'v@example.com','name':'V'}",
                "password | {'email':'v@example.com','password':'short','name':'V'}",
                "password | {'email':'v@example.com','password':12345678901234567890123,'name':'V'}",
                "password | {'email':'v@example.com','password':'correct\\u0000horse','name':'V'}",
                "password | {'email':'v@example.com','password':'v@example.com','name':'V'}",
                "name     | {'email':'v@example.com','password':'correct horse'}",
                "name     | {'email':'v@example.com','password':'correct horse','name':''}",
                "name     | {'email':'v@example.com','password':'correct horse','name':'  '}",
                "name     | {'email':'v@example.com','password':'correct horse','name':'a\\nb'}",
                "name     | {'email':'v@example.com','password':'correct horse','name':true}",
                "locale   | {'email':'v@example.com','password':'correct horse','name':'V','locale':'no language'}",
                "locale   | {'email':'v@example.com','password':'correct horse','name':'V','locale':''}",
                "timeZone | {'email':'v@example.com','password':'correct horse','name':'V','timeZone':'+02:00'}",
                "timeZone | {'email':'v@example.com','password':'correct horse','name':'V','timeZone':''}",
                "admin    | {'email':'v@example.com','password':'correct horse','name':'V','admin':true}",
            })
    void aRegistrationThatDoesNotFitNamesTheField(String field, String body) {
        visitor.request()
                .body(body.replace('\'', '"'))
                .post("/api/auth/register")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email    | {'password':'correct horse'}",
                "email    | {'email':5,'password':'correct horse'}",
                "email    | {'email':'v@example.com\\u0000','password':'correct horse'}",
                "password | {'email':'v@example.com'}",
                "password | {'email':'v@example.com','password':{'$ne':null}}",
                "otp      | {'email':'v@example.com','password':'correct horse','otp':1}",
            })
    void credentialsThatDoNotFitNameTheField(String field, String body) {
        visitor.request()
                .body(body.replace('\'', '"'))
                .post("/api/auth/login")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem(field));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        visitor.request()
                .body("{\"email\":\"" + "x".repeat(2_000_000) + "\"}")
                .post("/api/auth/register")
                .then()
                .statusCode(413);
    }

    @Test
    void otherMediaTypesAndMethodsAreRefused() {
        visitor.request()
                .contentType("text/plain")
                .body("hello")
                .post("/api/auth/login")
                .then()
                .statusCode(415);
        visitor.request().get("/api/auth/login").then().statusCode(405);
        visitor.request().get("/api/auth/nothing").then().statusCode(404);
    }
}
