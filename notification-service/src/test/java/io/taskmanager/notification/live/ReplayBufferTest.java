package io.taskmanager.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayBufferTest {
    private static final UUID PROJECT = UUID.randomUUID();

    private final ReplayBuffer buffer = new ReplayBuffer(3, 1_000_000);

    @Test
    void givesBackWhatCameAfterAPosition() {
        add("tasks", 0, 0);
        var after = buffer.end();
        var second = add("projects", 0, 0);
        var third = add("tasks", 0, 1);

        assertThat(buffer.covers(after)).isTrue();
        assertThat(buffer.after(after)).containsExactly(second, third);
    }

    @Test
    void takesNothingInTwice() {
        var arrival = add("tasks", 0, 0);
        var sentAgain = Arrivals.of(arrival.id(), "tasks", 0, 1, arrival.sight());

        assertThat(buffer.add(arrival)).isFalse();
        assertThat(buffer.add(sentAgain)).isFalse();
        assertThat(buffer.after(Position.START)).containsExactly(arrival);
        assertThat(buffer.end()).hasToString("tasks:2");
    }

    @Test
    void doesNotCoverWhatItHasForgotten() {
        for (int offset = 0; offset < 4; offset++) {
            add("tasks", 0, offset);
        }

        assertThat(buffer.covers(Position.START)).isFalse();
        assertThat(buffer.covers(Position.START.with("tasks", 0, 1))).isTrue();
    }

    @Test
    void forgetsByBytesToo() {
        var small = new ReplayBuffer(100, 700);
        for (int offset = 0; offset < 10; offset++) {
            small.add(Arrivals.of("tasks", 0, offset, PROJECT));
        }

        assertThat(small.after(small.end().with("tasks", 0, 0))).hasSizeLessThan(3);
    }

    @Test
    void doesNotCoverWhatWasBeforeItsStart() {
        buffer.start(new Arrival.Place("tasks", 0, 100));

        assertThat(buffer.covers(Position.START.with("tasks", 0, 99))).isFalse();
        assertThat(buffer.covers(Position.START.with("tasks", 0, 100))).isTrue();
    }

    @Test
    void coversThePositionOfOneWhoDidNotKnowANewTopic() {
        add("tasks", 0, 0);
        var before = buffer.end();
        buffer.start(new Arrival.Place("projects", 0, 0));
        var arrival = add("projects", 0, 0);

        assertThat(buffer.covers(before)).isTrue();
        assertThat(buffer.after(before)).containsExactly(arrival);
    }

    @Test
    void doesNotCoverAPositionOfAnotherLog() {
        add("tasks", 0, 0);

        assertThat(buffer.covers(Position.START.with("tasks", 0, 2))).isFalse();
        assertThat(buffer.covers(buffer.end().with("others", 0, 1))).isFalse();
    }

    @Test
    void startingAgainLosesNothing() {
        add("tasks", 0, 0);
        add("tasks", 0, 1);
        buffer.start(new Arrival.Place("tasks", 0, 1));

        assertThat(buffer.end()).hasToString("tasks:2");
        assertThat(buffer.covers(Position.START)).isTrue();
    }

    private Arrival add(String topic, int partition, long offset) {
        var arrival = Arrivals.of(topic, partition, offset, PROJECT);
        assertThat(buffer.add(arrival)).isTrue();
        return arrival;
    }
}
