package io.taskmanager.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.notification.live.Rosters.Roster;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RostersTest {
    private static final UUID PROJECT = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();

    private final Rosters rosters = new Rosters(2);

    @Test
    void whatIsStoredCountsWhereNothingWasSeen() {
        assertThat(rosters.visibleTo(ADA, List.of(at(1, ADA)))).containsExactly(PROJECT);
        assertThat(rosters.visibleTo(BOB, List.of(at(1, ADA)))).isEmpty();
    }

    @Test
    void anEventThatIsNewerThanTheStoreCounts() {
        rosters.learn(at(2, BOB));

        assertThat(rosters.visibleTo(ADA, List.of(at(1, ADA)))).isEmpty();
        assertThat(rosters.visibleTo(BOB, List.of())).containsExactly(PROJECT);
    }

    @Test
    void aStoreThatIsNewerThanTheEventCounts() {
        rosters.learn(at(2, BOB));

        assertThat(rosters.visibleTo(BOB, List.of(at(3, ADA)))).isEmpty();
        assertThat(rosters.visibleTo(ADA, List.of(at(3, ADA)))).containsExactly(PROJECT);
    }

    @Test
    void anOldEventDoesNotUndoANewerOne() {
        rosters.learn(at(2, ADA));

        assertThat(rosters.learn(at(1, ADA, BOB))).isFalse();
        assertThat(rosters.visibleTo(BOB, List.of())).isEmpty();
    }

    @Test
    void theProjectsThatChangedLongestAgoAreForgotten() {
        rosters.learn(at(1, ADA));
        rosters.learn(new Roster(UUID.randomUUID(), 1, Set.of(ADA)));
        rosters.learn(new Roster(UUID.randomUUID(), 1, Set.of(ADA)));

        assertThat(rosters.seenWith(ADA)).hasSize(2).doesNotContain(PROJECT);
    }

    private static Roster at(long version, UUID... viewers) {
        return new Roster(PROJECT, version, Set.of(viewers));
    }
}
