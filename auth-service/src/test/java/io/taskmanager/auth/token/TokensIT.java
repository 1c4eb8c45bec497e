package io.taskmanager.auth.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.auth.RandomSecrets;
import io.taskmanager.auth.Visitor;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(RandomSecrets.class)
class TokensIT {
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void anyoneCanVerifyATokenWithThePublishedKeys() throws Exception {
        var answer = new Visitor().register();
        var keys = new JsonWebKeySet(given().get("/.well-known/jwks.json").asString());

        var context = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedType(true, "at+jwt")
                .setExpectedIssuer("task-manager")
                .setExpectedAudience("task-manager")
                .build()
                .process(Visitor.access(answer));

        var claims = context.getJwtClaims();
        assertThat(claims.getSubject()).isEqualTo(answer.path("id"));
        assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("user"));
        assertThat(claims.getClaimNames())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "sid", "groups", "region", "iat", "exp", "jti");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isBetween(810L, 990L);
        assertThat(context.getJoseObjects().getFirst().getKeyIdHeaderValue()).isNotBlank();
    }

    @Test
    void onlyPublicKeysArePublishedAndMayBeCached() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "public, max-age=300")
                .body("keys[0].alg", equalTo("ES256"))
                .body("keys[0].d", equalTo(null));
    }

    static Stream<String> badTokens() {
        return Stream.of(
                TestTokens.expired(SOMEBODY),
                TestTokens.forged(SOMEBODY),
                TestTokens.none(SOMEBODY),
                TestTokens.bearer(SOMEBODY),
                "Bearer ",
                "Bearer garbage",
                "Bearer a.b.c",
                "Basic dXNlcjpwYXNz");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String authorization) {
        given().header("Authorization", authorization)
                .get("/api/auth/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void withoutATokenNobodyIsSignedIn() {
        given().get("/api/auth/me").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }
}
