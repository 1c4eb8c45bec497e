package io.taskmanager.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.taskmanager.kit.problem.TooManyRequests;
import io.taskmanager.notification.live.Rosters.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveStreamsTest {
    private static final UUID PROJECT = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final List<Roster> ADAS = List.of(new Roster(PROJECT, 1, Set.of(ADA)));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger cutOff = new AtomicInteger();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = new MovingClock();
    private final LiveStreams streams = new LiveStreams(config(), new LiveMetrics(registry), clock);

    @Test
    void aStreamStartsWithItsPositionAndGoesOnWithWhatHappens() {
        var ada = open(ADA, null, ADAS);
        streams.arrived(Arrivals.of("tasks", 0, 0, PROJECT), null);

        assertThat(events(ada)).containsExactly("stream.opened", "task.changed.v1");
        assertThat(ada.getItems().getLast().id()).isEqualTo("tasks:1");
    }

    @Test
    void nothingOfAForeignProjectIsSent() {
        var bob = open(BOB, null, List.of());
        streams.arrived(Arrivals.of("tasks", 0, 0, PROJECT), null);

        assertThat(events(bob)).containsExactly("stream.opened");
    }

    @Test
    void whoComesBackGetsEachEventOnceWhereverHeWasCut() {
        var random = new Random(7);
        for (int offset = 0; offset < 50; offset++) {
            streams.arrived(Arrivals.of("tasks", offset % 3, offset / 3, PROJECT), null);
        }
        var all = ids(open(ADA, "tasks:0,0,0", ADAS));

        for (int run = 0; run < 100; run++) {
            var first = open(ADA, "tasks:0,0,0", ADAS);
            var cut = frames(first).get(random.nextInt(50));
            var rest = ids(open(ADA, cut.id(), ADAS));
            assertThat(rest).isEqualTo(all.subList(all.indexOf(cut.data()) + 1, all.size()));
            streams.endAll();
        }
    }

    @Test
    void aPositionOfAnotherReplicaIsResumedInTheOrderOfThatReplica() {
        for (int offset = 0; offset < 3; offset++) {
            streams.arrived(Arrivals.of("projects", 0, offset, PROJECT), null);
        }
        for (int offset = 0; offset < 3; offset++) {
            streams.arrived(Arrivals.of("tasks", 0, offset, PROJECT), null);
        }

        var resumed = frames(open(ADA, "projects:1;tasks:2", ADAS));

        assertThat(resumed)
                .extracting(Frame::id)
                .containsExactly("projects:2;tasks:2", "projects:3;tasks:2", "projects:3;tasks:3");
    }

    @Test
    void aPositionThatIsTooOldOrNonsenseIsAnsweredByAReset() {
        streams.starting(new Arrival.Place("tasks", 0, 10));

        assertThat(events(open(ADA, "tasks:9", ADAS))).containsExactly("stream.opened", "stream.reset");
        assertThat(events(open(ADA, "what?", ADAS))).containsExactly("stream.opened", "stream.reset");
        assertThat(events(open(ADA, "tasks:10", ADAS))).containsExactly("stream.opened");
    }

    @Test
    void aRemovedMemberIsToldAndSeesNothingMore() {
        var ada = open(ADA, null, ADAS);

        streams.arrived(leaving(0, ADA), new Roster(PROJECT, 2, Set.of(BOB)));

        ada.assertCompleted();
        assertThat(events(ada)).containsExactly("stream.opened", "task.changed.v1");
        assertThat(events(open(ADA, null, ADAS))).containsExactly("stream.opened");
        streams.arrived(Arrivals.of("tasks", 0, 0, PROJECT), null);
        assertThat(frames(open(ADA, "projects:1", ADAS))).isEmpty();
        assertThat(frames(open(ADA, "projects:0", ADAS))).hasSize(1);
    }

    @Test
    void aNewMemberSeesTheProjectFromTheEventThatAddsHim() {
        var bob = open(BOB, null, List.of());

        streams.arrived(Arrivals.of("projects", 0, 0, PROJECT), new Roster(PROJECT, 2, Set.of(ADA, BOB)));
        streams.arrived(Arrivals.of("tasks", 0, 0, PROJECT), null);

        assertThat(frames(bob)).hasSize(2);
    }

    @Test
    void anEventSentAgainDoesNotBringARemovedMemberBack() {
        streams.arrived(Arrivals.of("projects", 0, 0, PROJECT), new Roster(PROJECT, 2, Set.of(ADA)));
        var bob = open(BOB, null, List.of());

        streams.arrived(Arrivals.of("projects", 0, 1, PROJECT), new Roster(PROJECT, 1, Set.of(ADA, BOB)));
        streams.arrived(Arrivals.of("tasks", 0, 0, PROJECT), null);

        assertThat(frames(bob)).isEmpty();
    }

    @Test
    void aSlowClientIsCutOffAndOthersAreNot() {
        var quick = open(ADA, null, ADAS);
        var slow = stream(ADA, null, ADAS).subscribe().withSubscriber(AssertSubscriber.create(1));

        for (int offset = 0; offset < 10; offset++) {
            streams.arrived(Arrivals.of("tasks", 0, offset, PROJECT), null);
        }

        assertThat(cutOff).hasValue(1);
        assertThat(slow.getItems()).hasSize(1);
        assertThat(frames(quick)).hasSize(10);
        assertThat(registry.get("stream.open").gauge().value()).isEqualTo(1);
    }

    @Test
    void aStreamEndsWithItsToken() {
        var ada = open(ADA, null, ADAS);

        now = now.plus(Duration.ofMinutes(15));
        streams.tick();

        ada.assertCompleted();
        assertThat(registry.get("stream.open").gauge().value()).isZero();
    }

    @Test
    void aSilentStreamGetsACommentThatMovesItsPosition() {
        var bob = open(BOB, null, List.of());
        streams.arrived(Arrivals.of("tasks", 0, 0, PROJECT), null);

        now = now.plusSeconds(16);
        streams.tick();
        streams.tick();

        assertThat(bob.getItems().getLast()).isEqualTo(Frame.heartbeat(Position.START.with("tasks", 0, 1)));
        assertThat(bob.getItems().stream().filter(frame -> frame.event() == null))
                .hasSize(2);
    }

    @Test
    void everybodyIsToldOnceThatKafkaIsAwayAndThatItIsBack() {
        var before = open(ADA, null, ADAS);
        streams.interrupted(true);
        streams.interrupted(true);
        var meanwhile = open(BOB, null, List.of());
        streams.interrupted(false);

        assertThat(events(before)).containsExactly("stream.opened", "stream.interrupted", "stream.resumed");
        assertThat(events(meanwhile)).containsExactly("stream.opened", "stream.interrupted", "stream.resumed");
    }

    @Test
    void aUserMayNotHaveStreamsWithoutEnd() {
        for (int i = 0; i < 3; i++) {
            open(ADA, null, ADAS);
        }

        assertThatThrownBy(() -> open(ADA, null, ADAS)).isInstanceOf(TooManyRequests.class);
        assertThat(events(open(BOB, null, List.of()))).containsExactly("stream.opened");
    }

    @Test
    void aClosedStreamMakesRoom() {
        for (int i = 0; i < 10; i++) {
            open(ADA, null, ADAS).cancel();
        }

        assertThat(registry.get("stream.open").gauge().value()).isZero();
    }

    private static Arrival leaving(long offset, UUID user) {
        return Arrivals.of(UUID.randomUUID(), "projects", 0, offset, new Sight.OfProject(PROJECT, Set.of(user)));
    }

    private AssertSubscriber<Frame> open(UUID user, String lastEventId, List<Roster> stored) {
        return stream(user, lastEventId, stored).subscribe().withSubscriber(AssertSubscriber.create(1_000));
    }

    private Multi<Frame> stream(UUID user, String lastEventId, List<Roster> stored) {
        var expiresAt = now.plus(Duration.ofMinutes(15));
        return streams.open(new Visitor(user, expiresAt, lastEventId, cutOff::incrementAndGet), stored);
    }

    private static List<String> events(AssertSubscriber<Frame> stream) {
        return stream.getItems().stream()
                .map(Frame::event)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What has happened, without what is about the stream itself. */
    private static List<Frame> frames(AssertSubscriber<Frame> stream) {
        return new ArrayList<>(stream.getItems())
                .stream()
                        .filter(frame -> frame.id() != null && frame.event() != null)
                        .toList();
    }

    private static List<String> ids(AssertSubscriber<Frame> stream) {
        return frames(stream).stream().map(Frame::data).toList();
    }

    private static LiveConfig config() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(LiveConfig.class)
                .withDefaultValue("live.most-waiting", "5")
                .withDefaultValue("live.streams-per-user", "3")
                .build()
                .getConfigMapping(LiveConfig.class);
    }

    private final class MovingClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
