package io.taskmanager.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.gateway.route.Service;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpstreamTest {
    private final Replicas stable = replicas(Revision.STABLE, "http://127.0.0.1:7001");
    private final Replicas canary = replicas(Revision.CANARY, "http://127.0.0.1:7002");

    @Test
    void aCanaryHasItsShareOfThePoints() {
        var upstream = upstream(30);

        assertThat(IntStream.range(0, 100).filter(point -> revision(upstream, point) == Revision.CANARY))
                .containsExactlyElementsOf(IntStream.range(0, 30).boxed().toList());
    }

    @Test
    void aCanaryWithoutAShareIsNeverAsked() {
        var upstream = upstream(0);
        eject(stable);

        assertThat(revision(upstream, 0)).isEqualTo(Revision.STABLE);
        assertThat(upstream.replicas()).extracting(Replica::revision).containsOnly(Revision.STABLE);
    }

    @Test
    void aWeightOfAHundredIsTheSwitch() {
        assertThat(revision(upstream(100), 99)).isEqualTo(Revision.CANARY);
    }

    @Test
    void theStableRevisionStepsInForACanaryThatCannotWork() {
        eject(canary);

        assertThat(revision(upstream(100), 50)).isEqualTo(Revision.STABLE);
    }

    @Test
    void theCanaryStepsInForAStableRevisionThatCannotWork() {
        eject(stable);

        assertThat(revision(upstream(10), 50)).isEqualTo(Revision.CANARY);
    }

    @Test
    void aSecondTryGoesToTheOtherRevisionWhenThereIsNoOtherReplica() {
        var tried = canary.all().getFirst();

        assertThat(upstream(50).choose(0, tried)).isSameAs(stable.all().getFirst());
    }

    @Test
    void aCanaryThatIsNotFoundYetIsStoodInForEvenByEjectedReplicas() {
        eject(stable);
        var missing = replicas(Revision.CANARY, "http://canary.test");

        var chosen = new Upstream(Service.TASK, stable, missing, new Share(100), () -> 0).choose(0, null);

        assertThat(chosen).isSameAs(stable.all().getFirst());
    }

    private Upstream upstream(int percent) {
        return new Upstream(Service.TASK, stable, canary, new Share(percent), () -> 0);
    }

    private static Revision revision(Upstream upstream, int point) {
        return upstream.choose(point, null).revision();
    }

    private static void eject(Replicas replicas) {
        replicas.all().forEach(replica -> IntStream.range(0, Rule.FAILURES).forEach(i -> replica.failed(0)));
    }

    private static Replicas replicas(Revision revision, String origin) {
        var origins = Origin.all("TASK_SERVICE_URL", List.of(URI.create(origin)));
        return new Replicas(revision, origins, new Rule(), new Random(42));
    }
}
