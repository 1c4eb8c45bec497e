package io.taskmanager.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void isWrittenByTopicInAlphabeticalOrder() {
        var position = Position.START.with("tasks", 2, 7).with("projects", 0, 1);

        assertThat(position).hasToString("projects:1;tasks:0,0,7");
    }

    @Test
    void isReadAsItWasWritten() {
        var random = new Random(42);
        for (int run = 0; run < 500; run++) {
            var position = random(random);

            assertThat(Position.parse(position.toString())).contains(position);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tasks",
                "tasks:",
                "tasks:-1",
                "tasks:1,",
                "tasks:1;",
                "tasks:1;tasks:2",
                "Tasks:1",
                "tasks:9999999999999999999",
                "tasks:1;;projects:2",
                "tasks:1\n",
                "../etc:1",
                "0",
                "\u0000"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @Test
    void isNotReadFromATextWithoutEnd() {
        assertThat(Position.parse("tasks:" + "1,".repeat(5_000) + "1")).isEmpty();
    }

    @Test
    void isWithinAnotherThatHasReadAsMuchOfEveryPartition() {
        var behind = Position.START.with("tasks", 0, 3);
        var ahead = behind.with("tasks", 1, 1);

        assertThat(behind.isWithin(ahead)).isTrue();
        assertThat(ahead.isWithin(behind)).isFalse();
        assertThat(ahead.isWithin(ahead)).isTrue();
        assertThat(Position.START.isWithin(behind)).isTrue();
    }

    private static Position random(Random random) {
        var position = Position.START.with("notifications", 0, random.nextInt(5));
        for (int i = random.nextInt(6); i > 0; i--) {
            String topic = random.nextBoolean() ? "projects" : "tasks";
            position = position.with(topic, random.nextInt(5), random.nextLong(1_000_000_000_000_000_000L));
        }
        return position;
    }
}
