package io.taskmanager.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RanksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void laterTasksComeLater() {
        List<String> ranks = List.of(
                Ranks.appended(NOW, 1),
                Ranks.appended(NOW, 2),
                Ranks.appended(NOW, 63),
                Ranks.appended(NOW.plusMillis(1), 3),
                Ranks.appended(NOW.plusSeconds(60), 4),
                Ranks.appended(Instant.parse("2999-01-01T00:00:00Z"), 5));
        assertThat(ranks).isSorted().doesNotHaveDuplicates().allMatch(rank -> rank.matches(Ranks.PATTERN));
    }

    @Test
    void thereIsRoomBetweenAnyTwo() {
        String first = Ranks.appended(NOW, 1);
        String second = Ranks.appended(NOW, 2);
        assertThat(first + "V").isGreaterThan(first).isLessThan(second);
        assertThat(second.substring(0, second.length() - 1) + "0V")
                .isLessThan(second)
                .isGreaterThan(first);
    }
}
