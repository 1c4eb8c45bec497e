package io.taskmanager.k8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkPolicyTest {
    private static final String NAME = "/podSelector/matchLabels/app.kubernetes.io~1name";

    /** Both ends must allow an edge: it is in the policy of the caller and in that of the called. */
    private static final Set<String> EDGES = Set.of(
            "gateway -> auth-service:http",
            "gateway -> task-service:http",
            "gateway -> notification-service:http",
            "task-service -> auth-service:http",
            "notification-service -> auth-service:http",
            "auth-service -> mongodb:mongodb",
            "auth-service -> kafka:kafka",
            "auth-service -> redis:redis",
            "task-service -> mongodb:mongodb",
            "task-service -> kafka:kafka",
            "task-service -> redis:redis",
            "notification-service -> mongodb:mongodb",
            "notification-service -> kafka:kafka");

    @Test
    void podsCallWhomTheyNeedAndNobodyElse() {
        var policies = Chart.small().render();

        assertThat(outgoing(policies)).containsExactlyInAnyOrderElementsOf(plus("smoke-test -> gateway:http"));
    }

    @Test
    void podsAreCalledByThoseAndByThoseOutside() {
        var policies = Chart.small()
                .with("defaults.kafkaLag.lag=1", "services.notification-service.kafkaLag.enabled=true")
                .render();

        assertThat(incoming(policies))
                .containsExactlyInAnyOrderElementsOf(plus(
                        "everyone -> gateway:http",
                        "namespace monitoring -> gateway:management",
                        "namespace monitoring -> auth-service:management",
                        "namespace monitoring -> task-service:management",
                        "namespace monitoring -> notification-service:management",
                        "namespace keda -> kafka:kafka"));
    }

    @Test
    void everyPodIsDeniedAllElse() {
        var rendered = Chart.small()
                .with("backup.enabled=true", "backup.existingClaim=own")
                .render();
        var deny = rendered.the("NetworkPolicy", "tm-deny").path("spec");

        assertThat(deny.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(deny.has("ingress")).isFalse();
        var denied = deny.at("/podSelector/matchLabels").properties();
        assertThat(rendered.objects().stream().map(NetworkPolicyTest::podLabels).filter(JsonNode::isObject))
                .isNotEmpty()
                .allSatisfy(labels -> assertThat(labels.properties()).containsAll(denied));
    }

    @Test
    void storesElsewhereAreReachedByTheUsersRules() {
        var rendered = Chart.production().render();

        assertThat(rendered.the("NetworkPolicy", "tm-notification-service")
                        .at("/spec/egress")
                        .findValuesAsText("port"))
                .contains("27017", "9093", "4317")
                .doesNotContain("6379");
    }

    private static Set<String> plus(String... more) {
        return Stream.concat(EDGES.stream(), Stream.of(more)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> outgoing(Rendered rendered) {
        return rendered.all("NetworkPolicy")
                .map(policy -> policy.path("spec"))
                .filter(spec -> spec.at(NAME).isTextual())
                .flatMap(spec -> Rendered.stream(spec.path("egress"))
                        .flatMap(rule -> Rendered.stream(rule.path("to")).map(to -> "%s -> %s:%s"
                                .formatted(
                                        spec.at(NAME).asText(),
                                        peer(to),
                                        rule.at("/ports/0/port").asText()))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> incoming(Rendered rendered) {
        return rendered.all("NetworkPolicy")
                .map(policy -> policy.path("spec"))
                .filter(spec -> spec.at(NAME).isTextual())
                .flatMap(spec -> Rendered.stream(spec.path("ingress"))
                        .flatMap(rule -> peers(rule).map(from -> "%s -> %s:%s"
                                .formatted(
                                        from,
                                        spec.at(NAME).asText(),
                                        rule.at("/ports/0/port").asText()))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> peers(JsonNode rule) {
        return rule.has("from")
                ? Rendered.stream(rule.path("from")).map(NetworkPolicyTest::peer)
                : Stream.of("everyone");
    }

    private static String peer(JsonNode peer) {
        var name = peer.at(NAME);
        return name.isTextual()
                ? name.asText()
                : "namespace "
                        + peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                .asText();
    }

    private static JsonNode podLabels(JsonNode object) {
        return switch (object.path("kind").asText()) {
            case "Pod" -> object.at("/metadata/labels");
            case "CronJob" -> object.at("/spec/jobTemplate/spec/template/metadata/labels");
            default -> object.at("/spec/template/metadata/labels");
        };
    }
}
