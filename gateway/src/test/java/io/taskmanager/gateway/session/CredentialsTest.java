package io.taskmanager.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "__Host-access=t1              | t1",
                "a=1; __Host-access=t1; b=2    | t1",
                "a=1;__Host-access=t1          | t1",
                "x__Host-access=t1             | -",
                "__Host-accessory=t1           | -",
                "__Host-access                 | -",
                "__Host-access=t1; __Host-access=t2 | t1",
                "access=t1                     | -",
                "; ;                           | -"
            })
    void theCookieIsFoundByItsWholeName(String cookies, String token) {
        var headers = MultiMap.caseInsensitiveMultiMap().add("Cookie", cookies);

        assertThat(Credentials.of(headers, "__Host-access").token()).isEqualTo(token);
    }

    @Test
    void aBearerTokenWinsOverTheCookie() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("Authorization", "bearer t1")
                .add("Cookie", "access=t2");

        assertThat(Credentials.of(headers, "access")).isEqualTo(new Credentials("t1", true));
    }

    @Test
    void anotherSchemeIsNotMixedWithTheCookie() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("Authorization", "Basic dTpw")
                .add("Cookie", "access=t2");

        assertThat(Credentials.of(headers, "access")).isEqualTo(new Credentials(null, false));
    }

    @Test
    void cookiesMayComeInSeveralFields() {
        var headers = MultiMap.caseInsensitiveMultiMap().add("Cookie", "a=1").add("Cookie", "access=t1");

        assertThat(Credentials.of(headers, "access").token()).isEqualTo("t1");
    }
}
