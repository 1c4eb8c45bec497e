package io.taskmanager.k8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolloutTest {
    @Test
    void theGatewayBalancesOverTheReplicasItself() {
        var rendered = Chart.small().render();

        assertThat(rendered.env("tm-gateway"))
                .containsEntry("TASK_SERVICE_URL", "http://tm-task-service-replicas:8080")
                .doesNotContainKey("TASK_SERVICE_CANARY_URL");
        assertThat(rendered.the("Service", "tm-task-service-replicas")
                        .at("/spec/clusterIP")
                        .asText())
                .isEqualTo("None");
    }

    @Test
    void aCanaryIsASecondRevisionWithItsPartOfTheRequests() {
        var rendered = Chart.small()
                .with(
                        "services.task-service.canary.enabled=true",
                        "services.task-service.canary.tag=2.0.0",
                        "services.task-service.canary.weight=10")
                .render();

        var canary = rendered.the("Deployment", "tm-task-service-canary");
        assertThat(canary.at("/spec/template/spec/containers/0/image").asText())
                .isEqualTo("task-manager/task-service:2.0.0");
        assertThat(rendered.env("tm-gateway"))
                .containsEntry("TASK_SERVICE_CANARY_URL", "http://tm-task-service-canary:8080")
                .containsEntry("TASK_SERVICE_CANARY_WEIGHT", "10");
        assertThat(canary.at("/spec/selector"))
                .isNotEqualTo(rendered.the("Deployment", "tm-task-service").at("/spec/selector"));
    }

    @Test
    void whatIsScaledHasNoFixedNumberOfPods() {
        var rendered = Chart.production().render();

        assertThat(rendered.names("HorizontalPodAutoscaler"))
                .containsExactly("tm-auth-service", "tm-gateway", "tm-task-service");
        assertThat(rendered.names("ScaledObject")).containsExactly("tm-notification-service");
        assertThat(rendered.all("Deployment"))
                .allSatisfy(deployment ->
                        assertThat(deployment.path("spec").has("replicas")).isFalse());
    }

    @Test
    void alertsAndDashboardsLinkToYourRunbooks() {
        var rendered = Chart.production()
                .with("monitoring.runbookUrl=https://wiki.example.com/on-call/")
                .render();

        assertThat(rendered.the("PrometheusRule", "tm").toString())
                .contains("https://wiki.example.com/on-call/OutboxStuck.md")
                .doesNotContain("task-manager.example");
        assertThat(rendered.the("ConfigMap", "tm-dashboard-suite").toString())
                .contains("https://wiki.example.com/on-call/")
                .doesNotContain("task-manager.example");
    }

    @Test
    void databasesMoveOnBeforeAnUpgrade() {
        var rendered = Chart.small().render();

        assertThat(rendered.names("Job"))
                .containsExactly(
                        "tm-auth-service-migration", "tm-notification-service-migration", "tm-task-service-migration");
        assertThat(rendered.all("Job")).allSatisfy(job -> {
            assertThat(job.at("/metadata/annotations/rendered~1hook").asText()).isEqualTo("pre-upgrade");
            assertThat(job.toString()).contains("{\"name\":\"MIGRATE_ONLY\",\"value\":\"true\"}");
        });
    }

    @Test
    void aPodHasTimeToDrainBeforeItIsKilled() {
        var rendered = Chart.small()
                .with("defaults.drainSeconds=7", "defaults.shutdownSeconds=13")
                .render();

        var pod = rendered.the("Deployment", "tm-task-service").at("/spec/template/spec");
        assertThat(pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt())
                .isEqualTo(3);
        assertThat(rendered.env("tm-task-service"))
                .containsEntry("SHUTDOWN_DELAY", "4s")
                .containsEntry("SHUTDOWN_TIMEOUT", "13s");
        assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(7 + 13);
    }
}
