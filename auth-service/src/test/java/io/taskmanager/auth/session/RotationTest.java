package io.taskmanager.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final SessionLimits LIMITS =
            new SessionLimits(Duration.ofDays(14), Duration.ofDays(90), Duration.ofSeconds(5));

    private final RefreshTokens tokens = new RefreshTokens(new byte[32], RandomGenerator.of("Random"));
    private final RefreshToken first = tokens.first(UUID.randomUUID());
    private final Session fresh = Session.begin(first, UUID.randomUUID(), "a browser", START, LIMITS);

    @Test
    void theCurrentTokenIsExchangedForItsSuccessor() {
        var exchange = exchange(fresh, first, START.plusSeconds(60));

        assertThat(exchange.successor()).isNotEqualTo(first);
        assertThat(exchange.successor().has(exchange.session().currentHash())).isTrue();
        assertThat(first.has(exchange.session().previousHash())).isTrue();
        assertThat(exchange.session().version()).isEqualTo(2);
    }

    @Test
    void thePreviousTokenGetsTheSameSuccessorWithinTheGrace() {
        var exchange = exchange(fresh, first, START);

        var again = rotate(exchange.session(), first, START.plusSeconds(5));

        assertThat(again).isEqualTo(new Rotation.Repeated(exchange.successor()));
    }

    @Test
    void anotherReplicaDerivesTheSameSuccessor() {
        var exchange = exchange(fresh, first, START);
        var elsewhere = new RefreshTokens(new byte[32], RandomGenerator.of("Random"));

        var again = Rotation.of(exchange.session(), first, START.plusSeconds(1), LIMITS, elsewhere);

        assertThat(again).isEqualTo(new Rotation.Repeated(exchange.successor()));
    }

    @Test
    void thePreviousTokenIsReuseAfterTheGrace() {
        var exchange = exchange(fresh, first, START);

        var late = rotate(exchange.session(), first, START.plusSeconds(5).plusMillis(1));

        assertThat(late).isInstanceOf(Rotation.Reused.class);
    }

    @Test
    void anOlderTokenIsReuseAtAnyTime() {
        var second = exchange(fresh, first, START);
        var third = exchange(second.session(), second.successor(), START);

        assertThat(rotate(third.session(), first, START)).isInstanceOf(Rotation.Reused.class);
    }

    @Test
    void aSessionSlidesByItsUse() {
        var later = START.plus(Duration.ofDays(13));

        var exchange = exchange(fresh, first, later);

        assertThat(exchange.session().expiresAt()).isEqualTo(later.plus(Duration.ofDays(14)));
        assertThat(exchange.session().absoluteExpiry()).isEqualTo(fresh.absoluteExpiry());
    }

    @Test
    void aSessionNeverSlidesBeyondItsAbsoluteEnd() {
        var session = fresh;
        var token = first;
        for (int day = 10; day < 90; day += 10) {
            var exchange = exchange(session, token, START.plus(Duration.ofDays(day)));
            session = exchange.session();
            token = exchange.successor();
        }

        assertThat(session.expiresAt()).isEqualTo(START.plus(Duration.ofDays(90)));
        assertThat(rotate(session, token, START.plus(Duration.ofDays(90)))).isInstanceOf(Rotation.Over.class);
    }

    @Test
    void anUnusedSessionIsOver() {
        assertThat(rotate(fresh, first, START.plus(Duration.ofDays(14)))).isInstanceOf(Rotation.Over.class);
    }

    private Rotation rotate(Session session, RefreshToken presented, Instant now) {
        return Rotation.of(session, presented, now, LIMITS, tokens);
    }

    private Rotation.Exchanged exchange(Session session, RefreshToken presented, Instant now) {
        return (Rotation.Exchanged) rotate(session, presented, now);
    }
}
