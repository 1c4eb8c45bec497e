package io.taskmanager.k8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pod Security "restricted", and what we ask beyond it. */
class RestrictedPodsTest {
    @ParameterizedTest
    @MethodSource("charts")
    void everyPodIsRestricted(Chart chart) {
        var pods = chart.render().pods();

        assertThat(pods).isNotEmpty();
        SoftAssertions.assertSoftly(softly -> pods.forEach((owner, pod) -> {
            softly.assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                    .as(owner)
                    .isTrue();
            softly.assertThat(pod.at("/securityContext/runAsUser").asInt())
                    .as(owner)
                    .isEqualTo(65532);
            softly.assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                    .as(owner)
                    .isEqualTo("RuntimeDefault");
            softly.assertThat(pod.path("automountServiceAccountToken").asBoolean(true))
                    .as(owner)
                    .isFalse();
            softly.assertThat(pod.path("enableServiceLinks").asBoolean(true))
                    .as(owner)
                    .isFalse();
            containers(pod).forEach(container -> expectRestricted(softly, owner, container));
        }));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyPodThatServesIsProbed(Chart chart) {
        var serving = chart.render().pods();
        serving.keySet().removeIf(owner -> !owner.matches("(Deployment|StatefulSet)/.*"));

        assertThat(serving).isNotEmpty().allSatisfy((owner, pod) -> assertThat(
                        pod.at("/containers/0").fieldNames())
                .toIterable()
                .contains("startupProbe", "livenessProbe", "readinessProbe"));
    }

    static Stream<Chart> charts() {
        return Stream.of(
                Chart.small().with("backup.enabled=true", "backup.existingClaim=own"),
                Chart.small().with("inChartStores.embedded=true", "services.gateway.canary.enabled=true"),
                Chart.region());
    }

    private static void expectRestricted(SoftAssertions softly, String owner, JsonNode container) {
        softly.assertThat(container
                        .at("/securityContext/allowPrivilegeEscalation")
                        .asBoolean(true))
                .as(owner)
                .isFalse();
        softly.assertThat(
                        container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .as(owner)
                .isTrue();
        softly.assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                .as(owner)
                .isEqualTo("ALL");
        softly.assertThat(container.at("/resources/requests").size()).as(owner).isEqualTo(3);
        softly.assertThat(container.at("/resources/limits/memory").isMissingNode())
                .as(owner)
                .isFalse();
    }

    private static Stream<JsonNode> containers(JsonNode pod) {
        return Stream.concat(Rendered.stream(pod.path("containers")), Rendered.stream(pod.path("initContainers")));
    }
}
