package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsIT extends GatewayTestBase {
    private static final String HEALTHY = "{\"status\":\"healthy\"}";

    @Inject
    MeterRegistry metrics;

    @Test
    void theSuiteIsHealthyWhenEveryServiceIs() {
        var asked = given(FakeService.saying(authService, HEALTHY));
        taskService.forEach(origin -> given(FakeService.saying(origin, HEALTHY)));
        given(FakeService.saying(notificationService, HEALTHY));

        await().untilAsserted(() -> assertThat(
                        client.send(client.anonymous("/health")).body())
                .contains("\"status\":\"healthy\",\"timestamp\"", "\"uptime\":", "\"auth-service\":\"healthy\""));
        assertThat(asked.last().uri()).isEqualTo("/health");
    }

    @Test
    void theSuiteIsDegradedAndTheGatewayFineWhenAServiceIsAway() {
        given(FakeService.saying(authService, HEALTHY));
        given(FakeService.saying(taskService.getFirst(), HEALTHY));

        await().untilAsserted(() -> {
            var answer = client.send(client.anonymous("/health"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(
                            "\"status\":\"degraded\"",
                            "\"auth-service\":\"healthy\"",
                            "\"task-service\":\"degraded\"",
                            "\"notification-service\":\"unavailable\"");
        });
    }

    @Test
    void theContractIsServedAsYamlAndJson() {
        var yaml = client.send(client.anonymous("/openapi.yaml"));
        var json = client.send(client.anonymous("/openapi.json"));

        assertThat(yaml.body()).contains("openapi: 3.1");
        assertThat(yaml.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(json.body()).contains("\"openapi\":\"3.1").contains("/api/tasks/{id}");
    }

    @Test
    void requestsAreMeasuredByTemplate() {
        given(FakeService.saying(taskService.getFirst(), "ok"));

        client.get("/api/tasks/0197a3f0-0000-7000-8000-000000000001");
        client.get("/api/somewhere/else.php");
        client.get("/api/notifications?" + "x".repeat(9_000));

        await().untilAsserted(() -> assertThat(routes())
                .contains("/api/tasks/{id}")
                .noneMatch(route -> route.contains("0197a3f0") || route.contains("else.php")));
    }

    private java.util.List<String> routes() {
        return metrics.find("http.server.request.duration").timers().stream()
                .map(timer -> String.valueOf(timer.getId().getTag("http.route")))
                .toList();
    }
}
