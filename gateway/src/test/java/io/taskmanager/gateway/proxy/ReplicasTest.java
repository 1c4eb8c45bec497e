package io.taskmanager.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private static final Origin NAME = new Origin("tasks.test", 8080);

    private long now;

    @Test
    void theLessBusyOfTwoIsChosen() {
        var replicas = replicas(2);
        var busy = replicas.all().getFirst();
        IntStream.range(0, 5).forEach(i -> busy.begin());

        assertThat(choices(replicas)).doesNotContain(busy);
    }

    @Test
    void loadIsKeptEvenOverManyReplicas() {
        var replicas = replicas(5);

        IntStream.range(0, 500).forEach(i -> replicas.choose(null, now).begin());

        assertThat(replicas.all())
                .allSatisfy(replica -> assertThat(replica.inFlight()).isBetween(95, 105));
    }

    @Test
    void aSecondTryGoesElsewhere() {
        var replicas = replicas(3);
        var tried = replicas.all().get(1);

        var second = Stream.generate(() -> replicas.choose(tried, now)).limit(100);

        assertThat(second).doesNotContain(tried);
    }

    @Test
    void theOnlyReplicaIsTriedAgain() {
        var replicas = replicas(1);
        var only = replicas.all().getFirst();

        assertThat(replicas.choose(only, now)).isSameAs(only);
    }

    @Test
    void aFailingReplicaIsLeftAloneForAWhile() {
        var replicas = replicas(2);
        var failing = replicas.all().getFirst();

        assertThat(failTimes(failing)).isTrue();

        assertThat(choices(replicas)).doesNotContain(failing);
        now += Duration.ofSeconds(2).toNanos();
        assertThat(choices(replicas)).contains(failing);
    }

    @Test
    void aReplicaThatFailsOnIsLeftAloneTwiceAsLong() {
        var replicas = replicas(2);
        var failing = replicas.all().getFirst();
        failTimes(failing);
        now += Duration.ofSeconds(2).toNanos();

        failing.failed(now);

        now += Duration.ofSeconds(3).toNanos();
        assertThat(failing.isUsable(now)).isFalse();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(failing.isUsable(now)).isTrue();
    }

    @Test
    void oneGoodAnswerForgives() {
        var replicas = replicas(2);
        var replica = replicas.all().getFirst();
        replica.failed(now);
        replica.failed(now);

        replica.succeeded();

        assertThat(replica.failed(now)).isFalse();
    }

    @Test
    void whenAllAreEjectedAllAreTried() {
        var replicas = replicas(2);
        replicas.all().forEach(replica -> failTimes(replica));

        assertThat(choices(replicas)).containsAll(replicas.all());
    }

    @Test
    void aReplicaThatLeavesIsLeftAloneUntilItWorksOn() {
        var replicas = replicas(2);
        var leaving = replicas.all().getFirst();

        leaving.leaves(now);

        assertThat(choices(replicas)).doesNotContain(leaving);
        leaving.succeeded();
        assertThat(choices(replicas)).contains(leaving);
    }

    @Test
    void everyAddressOfANameIsAReplica() {
        var replicas = named();

        replicas.found(NAME, addresses("10.0.0.1", "10.0.0.2", "fd00::3"));

        assertThat(replicas.all())
                .extracting(replica -> replica.request().getHost())
                .containsOnly("tasks.test");
        assertThat(replicas.all())
                .extracting(Replica::toString)
                .containsExactly("10.0.0.1:8080", "10.0.0.2:8080", "fd00:0:0:0:0:0:0:3:8080");
    }

    @Test
    void whoStaysKeepsItsStateAndWhoIsNewStartsWithout() {
        var replicas = named();
        replicas.found(NAME, addresses("10.0.0.1", "10.0.0.2"));
        var stays = replicas.all().getLast();
        stays.begin();
        failTimes(stays);

        var changed = replicas.found(NAME, addresses("10.0.0.3", "10.0.0.2"));

        assertThat(changed).isTrue();
        assertThat(replicas.all()).hasSize(2).contains(stays);
        assertThat(stays.inFlight()).isEqualTo(1);
        assertThat(choices(replicas)).extracting(Replica::toString).containsExactly("10.0.0.3:8080");
    }

    @Test
    void theSameAddressesInAnotherOrderAreNoChange() {
        var replicas = named();
        replicas.found(NAME, addresses("10.0.0.1", "10.0.0.2"));

        assertThat(replicas.found(NAME, addresses("10.0.0.2", "10.0.0.1"))).isFalse();
    }

    @Test
    void aNameThatWasNotFoundYetHasNoReplica() {
        assertThat(named().choose(null, now)).isNull();
    }

    private List<Replica> choices(Replicas replicas) {
        return Stream.generate(() -> replicas.choose(null, now))
                .limit(100)
                .distinct()
                .toList();
    }

    private boolean failTimes(Replica replica) {
        return IntStream.range(0, Rule.FAILURES)
                        .filter(i -> replica.failed(now))
                        .count()
                == 1;
    }

    private static List<InetAddress> addresses(String... addresses) {
        return Stream.of(addresses)
                .map(address -> new Origin(address, 0).address())
                .toList();
    }

    private static Replicas named() {
        return new Replicas(Revision.STABLE, List.of(NAME), new Rule(), new Random(42));
    }

    private static Replicas replicas(int count) {
        var origins = IntStream.range(0, count)
                .mapToObj(i -> URI.create("http://127.0.0.1:" + (7000 + i)))
                .toList();
        return new Replicas(Revision.STABLE, Origin.all("TASK_SERVICE_URL", origins), new Rule(), new Random(42));
    }
}
