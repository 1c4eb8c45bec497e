package io.taskmanager.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.gateway.route.Service;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UpstreamTest {
    private static final int THRESHOLD = 3;

    private long now;

    @Test
    void theLessBusyOfTwoIsChosen() {
        var upstream = upstream(2);
        var busy = upstream.replicas().getFirst();
        IntStream.range(0, 5).forEach(i -> busy.begin());

        assertThat(choices(upstream)).doesNotContain(busy);
    }

    @Test
    void loadIsKeptEvenOverManyReplicas() {
        var upstream = upstream(5);

        IntStream.range(0, 500).forEach(i -> upstream.choose(null).begin());

        assertThat(upstream.replicas())
                .allSatisfy(replica -> assertThat(replica.inFlight()).isBetween(95, 105));
    }

    @Test
    void aSecondTryGoesElsewhere() {
        var upstream = upstream(3);
        var tried = upstream.replicas().get(1);

        var second = Stream.generate(() -> upstream.choose(tried)).limit(100);

        assertThat(second).doesNotContain(tried);
    }

    @Test
    void theOnlyReplicaIsTriedAgain() {
        var upstream = upstream(1);
        var only = upstream.replicas().getFirst();

        assertThat(upstream.choose(only)).isSameAs(only);
    }

    @Test
    void aFailingReplicaIsLeftAloneForAWhile() {
        var upstream = upstream(2);
        var failing = upstream.replicas().getFirst();

        assertThat(failTimes(upstream, failing)).isTrue();

        assertThat(choices(upstream)).doesNotContain(failing);
        now += Duration.ofSeconds(2).toNanos();
        assertThat(choices(upstream)).contains(failing);
    }

    @Test
    void aReplicaThatFailsOnIsLeftAloneTwiceAsLong() {
        var upstream = upstream(2);
        var failing = upstream.replicas().getFirst();
        failTimes(upstream, failing);
        now += Duration.ofSeconds(2).toNanos();

        upstream.failed(failing);

        now += Duration.ofSeconds(3).toNanos();
        assertThat(failing.isEjected(now)).isTrue();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(failing.isEjected(now)).isFalse();
    }

    @Test
    void oneGoodAnswerForgives() {
        var upstream = upstream(2);
        var replica = upstream.replicas().getFirst();
        upstream.failed(replica);
        upstream.failed(replica);

        replica.succeeded();

        assertThat(upstream.failed(replica)).isFalse();
    }

    @Test
    void whenAllAreEjectedAllAreTried() {
        var upstream = upstream(2);
        upstream.replicas().forEach(replica -> failTimes(upstream, replica));

        assertThat(choices(upstream)).containsAll(upstream.replicas());
    }

    private static List<Replica> choices(Upstream upstream) {
        return Stream.generate(() -> upstream.choose(null))
                .limit(100)
                .distinct()
                .toList();
    }

    private static boolean failTimes(Upstream upstream, Replica replica) {
        return IntStream.range(0, THRESHOLD)
                        .filter(i -> upstream.failed(replica))
                        .count()
                == 1;
    }

    private Upstream upstream(int replicas) {
        var origins = IntStream.range(0, replicas)
                .mapToObj(i -> URI.create("http://127.0.0.1:" + (7000 + i)))
                .toList();
        return new Upstream(Service.TASK, origins, new Rule(), new Random(42), () -> now);
    }

    private record Rule() implements ProxyConfig.Ejection {
        @Override
        public int failures() {
            return THRESHOLD;
        }

        @Override
        public Duration shortest() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration longest() {
            return Duration.ofSeconds(30);
        }
    }
}
