package io.taskmanager.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aRankBetweenTwoIsBetweenThem() {
        assertThat(Ranks.between("A", "C", 1)).contains("B0001V");
        assertThat(Ranks.between("A0001V", "B0001V", 1))
                .hasValueSatisfying(
                        rank -> assertThat(rank).isGreaterThan("A0001V").isLessThan("B0001V"));
        assertThat(Ranks.between(null, "001", 1))
                .hasValueSatisfying(rank -> assertThat(rank).isLessThan("001"));
        assertThat(Ranks.between("zz", null, 1))
                .hasValueSatisfying(rank -> assertThat(rank).isGreaterThan("zz"));
        assertThat(Ranks.between("A", "A0", 1)).isEmpty();
        assertThat(Ranks.between("A", "A", 1)).isEmpty();
        assertThat(Ranks.between("B", "A", 1)).isEmpty();
    }

    @Test
    void twoTasksPutIntoOnePlaceGetRanksOfTheirOwn() {
        assertThat(Ranks.between("A", "B", 1)).isNotEqualTo(Ranks.between("A", "B", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"between the same two", "to the front", "anywhere", "back and forth"})
    void aHundredThousandMovesKeepTheOrderAndTheLength(String kind) {
        List<Long> order = new ArrayList<>(LongStream.rangeClosed(1, 60).boxed().toList());
        Map<Long, String> ranks = new HashMap<>();
        order.forEach(number -> ranks.put(number, Ranks.appended(NOW, number)));
        Random random = new Random(11);
        int spread = 0;
        for (int i = 0; i < 100_000; i++) {
            Long moved = order.remove(
                    switch (kind) {
                        case "between the same two" -> i % 2 == 0 ? 30 : 32;
                        case "to the front" -> order.size() - 1;
                        case "anywhere" -> random.nextInt(order.size());
                        default -> 10;
                    });
            int to =
                    switch (kind) {
                        case "between the same two" -> 31;
                        case "to the front" -> 0;
                        case "anywhere" -> random.nextInt(order.size() + 1);
                        default -> i % 2 == 0 ? 11 : 10;
                    };
            String low = to == 0 ? null : ranks.get(order.get(to - 1));
            String high = to == order.size() ? null : ranks.get(order.get(to));
            order.add(to, moved);
            Optional<String> rank = Ranks.between(low, high, moved);
            if (rank.isPresent()) {
                ranks.put(moved, rank.get());
            } else {
                List<String> anew = Ranks.spread(null, null, order).orElseThrow();
                for (int k = 0; k < anew.size(); k++) {
                    ranks.put(order.get(k), anew.get(k));
                }
                spread++;
            }
            if (i % 100 == 0) {
                assertThat(order.stream().map(ranks::get)).isSorted().doesNotHaveDuplicates();
            }
        }
        assertThat(ranks.values()).allMatch(rank -> rank.length() <= 29 && rank.matches(Ranks.PATTERN));
        assertThat(spread).isLessThan(2_000);
    }
}
