package io.taskmanager.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who can reach whom: every ordered pair of pods is tried, on every port. */
@Order(6)
@ExtendWith(OnCluster.class)
class IsolationClusterIT {
    private static final String AUTH = "auth-service:8080";
    private static final String MONGODB = "mongodb:27017";
    private static final String KAFKA = "kafka:9092";
    private static final String REDIS = "redis:6379";
    private static final String GATEWAY = "gateway:8080";

    /** All that is needed. The gateway is for everyone outside; inside, nobody's own egress leads there. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "gateway", Set.of(AUTH, "task-service:8080", "notification-service:8080"),
            "auth-service", Set.of(MONGODB, KAFKA, REDIS),
            "task-service", Set.of(MONGODB, KAFKA, REDIS, AUTH),
            "notification-service", Set.of(MONGODB, KAFKA, AUTH),
            "mongodb", Set.of(),
            "kafka", Set.of(),
            "redis", Set.of(),
            "smoke-test", Set.of(GATEWAY),
            "stranger", Set.of(GATEWAY));

    @Test
    void onlyTheEdgesThatAreNeededAnswer(Cluster cluster, Release release, Settings settings, Report report) {
        var probes = new Probes(cluster, release, settings);

        var reached = probes.tryAll();

        report.table("Who reaches whom", matrix(reached, probes.targets()));
        var edges = reached.values().stream().mapToInt(Set::size).sum();
        report.told(
                "NetworkPolicies: edges that answer, of all tried",
                NEEDED.values().stream().mapToInt(Set::size).sum() + "",
                "%d of %d".formatted(edges, reached.size() * probes.targets().size()));
        assertThat(reached).isEqualTo(new TreeMap<>(NEEDED));
    }

    /** Across: who tries; down: what is tried. */
    private static List<List<String>> matrix(Map<String, Set<String>> reached, Set<String> targets) {
        var header = Stream.concat(Stream.of("from → to ↓"), reached.keySet().stream());
        var rows = targets.stream().map(target -> Stream.concat(
                        Stream.of(target), reached.values().stream().map(to -> to.contains(target) ? "answers" : "-"))
                .toList());
        return Stream.concat(Stream.of(header.toList()), rows).toList();
    }
}
