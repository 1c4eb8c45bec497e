package io.taskmanager.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedFieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "Keep-Alive",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "Proxy-Authorization",
                "Cookie",
                "Authorization",
                "Host",
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Anything",
                "X-Real-IP",
                "X-Original-URL",
                "X-Internal-User",
                "traceparent",
                "baggage"
            })
    void aClientCannotSayThisToAService(String name) {
        var forwarded = MultiMap.caseInsensitiveMultiMap();

        ForwardedFields.copyRequest(fields(name, "x"), forwarded, true);

        assertThat(forwarded.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "If-Match", "Idempotency-Key", "Last-Event-ID", "Content-Type", "User-Agent"})
    void aClientMaySayThisToAService(String name) {
        var forwarded = MultiMap.caseInsensitiveMultiMap();

        ForwardedFields.copyRequest(fields(name, "x"), forwarded, true);

        assertThat(forwarded.get(name)).isEqualTo("x");
    }

    @Test
    void whatTheConnectionFieldNamesStaysBehind() {
        var forwarded = MultiMap.caseInsensitiveMultiMap();
        var sent = fields("Connection", "close, X-Hop").add("X-Hop", "1").add("X-End", "2");

        ForwardedFields.copyRequest(sent, forwarded, true);

        assertThat(forwarded.names()).containsExactly("X-End");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Server",
                "X-Powered-By",
                "Connection",
                "Transfer-Encoding",
                "X-Frame-Options",
                "Access-Control-Allow-Origin"
            })
    void aServiceCannotSayThisToAClient(String name) {
        var forwarded = MultiMap.caseInsensitiveMultiMap();

        ForwardedFields.copyResponse(fields(name, "x"), forwarded);

        assertThat(forwarded.names()).isEmpty();
    }

    @Test
    void aServiceMayBeStricterThanWeAre() {
        var answer = fields("Content-Security-Policy", "default-src 'self'");

        ForwardedFields.copyResponse(fields("content-security-policy", "sandbox"), answer);

        assertThat(answer.getAll("Content-Security-Policy")).containsExactly("default-src 'self'", "sandbox");
    }

    private static MultiMap fields(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
