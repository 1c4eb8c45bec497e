package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** With a collector: all that comes in is traced, whatever the client says, but what a secret is the path of. */
@QuarkusTest
@QuarkusTestResource(value = TraceCollector.class, restrictToAnnotatedClass = true)
class TracedIT extends GatewayTestBase {
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String SECRET = "a-secret-that-nobody-may-read-anywhere-else";

    @Test
    void aRequestIsRecordedInTheClientsTraceAndSoIsWhatItAsks() {
        var service = given(FakeService.saying(notificationService, "ok"));
        var trace = "4bf92f3577b34da6a3ce929d0e0e4701";

        get("/api/notifications", trace, "00");

        assertThat(parentAt(service)).matches("00-" + trace + "-(?!" + SPAN + ")[0-9a-f]{16}-01");
        await().untilAsserted(() ->
                assertThat(TraceCollector.RECEIVED).anyMatch(text -> text.contains("/api/notifications")));
    }

    @Test
    void aPathThatIsASecretIsInNoSpan() {
        var calendars = given(FakeService.saying(taskService.getFirst(), "BEGIN:VCALENDAR"));
        var others = given(FakeService.saying(notificationService, "ok"));
        var trace = "4bf92f3577b34da6a3ce929d0e0e4702";

        var answer = get("/api/calendar-feeds/" + SECRET, trace, "01");
        get("/api/notifications?after=the-secret", trace, "01");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(parentAt(calendars)).matches("00-" + trace + "-(?!" + SPAN + ")[0-9a-f]{16}-00");
        assertThat(parentAt(others)).endsWith("-01");
        await().untilAsserted(
                        () -> assertThat(TraceCollector.RECEIVED).anyMatch(text -> text.contains("after=the-secret")));
        assertThat(TraceCollector.RECEIVED).noneMatch(text -> text.contains(SECRET));
    }

    private HttpResponse<String> get(String path, String trace, String flags) {
        return client.send(client.signedIn(path, "traceparent", "00-%s-%s-%s".formatted(trace, SPAN, flags)));
    }

    private static String parentAt(FakeService service) {
        return service.last().headers().get("traceparent");
    }
}
