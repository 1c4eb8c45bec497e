package io.taskmanager.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.auth.RandomSecrets;
import io.taskmanager.auth.Visitor;
import io.taskmanager.testkit.Servers;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(RandomSecrets.class)
class SignInIT {
    private final Visitor visitor = new Visitor();

    @BeforeEach
    void signUp() {
        visitor.register().then().statusCode(201);
    }

    @Test
    void theRightPasswordSignsIn() {
        var answer = visitor.login(Visitor.PASSWORD);

        answer.then().statusCode(200).body("email", equalTo(visitor.email)).body("size()", equalTo(6));
        visitor.me(Visitor.access(answer)).then().statusCode(200);
    }

    @Test
    void theCaseOfAnEmailDoesNotMatter() {
        visitor.login(visitor.email.toUpperCase(Locale.ROOT), Visitor.PASSWORD)
                .then()
                .statusCode(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailGetTheSameAnswer() {
        var wrong = visitor.login("not the password");
        var unknown = visitor.login("nobody@example.com", "not the password");

        wrong.then().statusCode(401).body("type", equalTo("/problems/invalid-credentials"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.jsonPath().getMap("").keySet())
                .isEqualTo(wrong.jsonPath().getMap("").keySet());
        assertThat(unknown.<String>path("detail")).isEqualTo(wrong.path("detail"));
        assertThat(wrong.cookies()).isEmpty();
    }

    @Test
    void guessingIsSlowedDownButOnlyForTheGuesser() {
        for (int i = 0; i < 10; i++) {
            visitor.login("guess " + i).then().statusCode(401);
        }

        visitor.login(Visitor.PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-requests"));
        new Visitor().login(visitor.email, Visitor.PASSWORD).then().statusCode(200);
    }

    @Test
    void signingInForgivesEarlierMistakes() {
        for (int i = 0; i < 12; i++) {
            visitor.login("typo").then().statusCode(401);
            visitor.login(Visitor.PASSWORD).then().statusCode(200);
        }
    }
}
