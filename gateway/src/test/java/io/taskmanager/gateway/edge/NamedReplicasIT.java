package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Replicas behind a name come and go, as those of a headless Service do. */
@QuarkusTest
@QuarkusTestResource(value = NamedOrigins.class, restrictToAnnotatedClass = true)
class NamedReplicasIT extends NamedTestBase {
    private static final String PATH = "/api/notifications";

    @Test
    void everyAddressOfTheNameIsAskedByItsName() {
        var two = replica("127.0.0.2");
        replica("127.0.0.3");

        dns.say("notes.test", "127.0.0.2", "127.0.0.3");

        await().untilAsserted(() -> assertThat(whoAnswers()).containsExactlyInAnyOrder("127.0.0.2", "127.0.0.3"));
        assertThat(two.last().headers().get("Host")).isEqualTo(notificationService.getAuthority());
    }

    @Test
    void aReplicaThatJoinsIsAskedAtOnceAndOneThatIsGoneNoMore() {
        replica("127.0.0.2");
        var gone = replica("127.0.0.3");
        dns.say("notes.test", "127.0.0.3");
        await().untilAsserted(() -> assertThat(whoAnswers()).containsExactly("127.0.0.3"));

        dns.say("notes.test", "127.0.0.2");

        await().untilAsserted(() -> assertThat(whoAnswers()).containsExactly("127.0.0.2"));
        var asked = gone.seen().size();
        assertThat(whoAnswers()).containsExactly("127.0.0.2");
        assertThat(gone.seen()).hasSize(asked);
    }

    @Test
    void aReplicaThatIsGoneFinishesWhatItHas() {
        var held = new CopyOnWriteArrayList<HttpServerRequest>();
        replica("127.0.0.2");
        given(FakeService.at(at(notificationService, "127.0.0.3"), request -> {
            if (request.uri().endsWith("?slow")) {
                held.add(request);
            } else {
                request.response().end("127.0.0.3");
            }
        }));
        dns.say("notes.test", "127.0.0.3");
        await().untilAsserted(() -> assertThat(client.get(PATH).body()).isEqualTo("127.0.0.3"));
        var waiting = CompletableFuture.supplyAsync(() -> client.get(PATH + "?slow"));
        await().until(() -> !held.isEmpty());

        dns.say("notes.test", "127.0.0.2");
        await().untilAsserted(() -> assertThat(client.get(PATH).body()).isEqualTo("127.0.0.2"));
        held.forEach(request -> request.response().end("late"));

        assertThat(waiting.join().body()).isEqualTo("late");
    }

    @Test
    void whatWasKnownHoldsWhileTheNameIsNotFound() {
        replica("127.0.0.2");
        dns.say("notes.test", "127.0.0.2");
        await().untilAsserted(() -> assertThat(whoAnswers()).containsExactly("127.0.0.2"));

        dns.forget("notes.test");

        assertAnswersFor(10);
        dns.say("notes.test");
        assertAnswersFor(10);
        dns.close();
        assertAnswersFor(10);
    }

    @Test
    void anIpv6AddressIsAReplicaToo() {
        given(FakeService.saying(at(notificationService, "[::1]"), "six"));

        dns.say("notes.test", "::1");

        await().untilAsserted(() -> assertThat(whoAnswers()).containsExactly("six"));
    }

    /** For several look-ups. */
    private void assertAnswersFor(int lookUps) {
        var begin = System.nanoTime();
        await().pollInterval(java.time.Duration.ofMillis(20)).until(() -> {
            assertThat(client.get(PATH).body()).isEqualTo("127.0.0.2");
            return System.nanoTime() - begin > lookUps * 50_000_000L;
        });
    }

    private FakeService replica(String address) {
        return given(FakeService.saying(at(notificationService, address), address));
    }

    private Set<String> whoAnswers() {
        return IntStream.range(0, 12).mapToObj(i -> client.get(PATH).body()).collect(Collectors.toSet());
    }
}
