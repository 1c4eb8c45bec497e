package io.taskmanager.gateway.crosssite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsrfRuleTest {
    private static final Set<String> TRUSTED = Set.of("https://app.example.com");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // X-Requested-With, Sec-Fetch-Site, Origin, passes
                "task-manager, same-origin, https://tasks.example.com,      true",
                "task-manager, same-origin, https://tasks.example.com:443,  false",
                "task-manager, none,        -,                              true",
                "task-manager, -,           -,                              true",
                "task-manager, -,           https://TASKS.example.com,      true",
                "task-manager, -,           http://tasks.example.com,       true",
                "task-manager, -,           https://evil.example,           false",
                "task-manager, -,           null,                           false",
                "task-manager, -,           tasks.example.com,              false",
                "task-manager, cross-site,  -,                              false",
                "task-manager, same-site,   -,                              false",
                "task-manager, cross-site,  https://tasks.example.com,      false",
                "task-manager, same-site,   https://app.example.com,        true",
                "task-manager, -,           https://app.example.com.evil,   false",
                "-,            same-origin, https://tasks.example.com,      false",
                "-,            same-site,   https://app.example.com,        false",
                "XMLHttpRequest, same-origin, https://tasks.example.com,    false",
            })
    void allSignsMustAgree(
            @Nullable String requestedWith, @Nullable String fetchSite, @Nullable String origin, boolean passes) {
        var signs = new CsrfRule.Signs(requestedWith, fetchSite, origin, "tasks.example.com");

        assertThat(CsrfRule.objection(signs, TRUSTED) == null).isEqualTo(passes);
    }

    @Test
    void readingNeedsNoProof() {
        assertThat(CsrfRule.appliesTo(HttpMethod.GET)).isFalse();
        assertThat(CsrfRule.appliesTo(HttpMethod.DELETE)).isTrue();
        assertThat(CsrfRule.appliesTo(HttpMethod.valueOf("PROPFIND"))).isTrue();
    }
}
