package io.taskmanager.k8s.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @Test
    void helmFindsNothingToSay() {
        var result = new Helm(Chart.FOLDER).lint().strict().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyProfileRunsTheFourServices(Chart chart) {
        assertThat(chart.render().names("Deployment"))
                .contains("tm-gateway", "tm-auth-service", "tm-task-service", "tm-notification-service");
    }

    static Stream<Chart> profiles() {
        return Stream.of(Chart.small(), Chart.production(), Chart.region());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gatway.replicas=2",
                "services.gateway.replica=2",
                "services.web.replicas=2",
                "defaults.autoscaling.minimum=2",
                "defaults.replicas=two",
                "defaults.canary.weight=101",
                "kafka.securityProtocol=SASL",
                "attachments.bucket.pathStyle=maybe",
                "attachments.bucket.endpoint=minio:9000",
                "secrets.signingKeys.existingSecret=Not_a_name"
            })
    void aMistakeIsRefused(String setting) {
        assertThatThrownBy(() -> Chart.small().with(setting).text()).hasMessageContaining("schema");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mongodb.inChart.enabled=false | mongodb.existingSecret must name",
                "kafka.inChart.enabled=false | kafka.bootstrapServers must list",
                "redis.inChart.enabled=false | redis.existingSecret must name",
                "services.gateway.kafkaLag.enabled=true | gateway reads no topics",
                "attachments.bucket.endpoint=https://minio.example.com | attachments.bucket.name must name",
                "attachments.bucket.name=files | networkPolicy.attachments must say",
                "backup.enabled=true | backup.existingClaim must name"
            })
    void whatIsMissingIsNamed(String setting, String message) {
        assertThatThrownBy(() -> Chart.small().with(setting).text()).hasMessageContaining(message);
    }

    @Test
    void aServiceOverridesTheDefaultsKeyByKey() {
        var pod = Chart.small()
                .with("services.gateway.resources.limits.memory=1Gi", "defaults.resources.limits.cpu=2")
                .render()
                .the("Deployment", "tm-gateway")
                .at("/spec/template/spec/containers/0/resources/limits");

        assertThat(Chart.YAML.convertValue(pod, Map.class))
                .containsEntry("memory", "1Gi")
                .containsEntry("cpu", 2)
                .containsEntry("ephemeral-storage", "256Mi");
    }

    @Test
    void theChartIsOfTheVersionOfTheImages() throws IOException {
        var version = Path.of("..", "pom.xml").toFile();

        assertThat(version)
                .content()
                .contains("<version>%s</version>"
                        .formatted(Chart.yaml("Chart.yaml").path("appVersion").asText()));
    }
}
