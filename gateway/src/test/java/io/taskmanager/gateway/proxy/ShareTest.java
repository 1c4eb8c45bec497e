package io.taskmanager.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskmanager.kit.id.Ids;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    @Test
    void usersAreSpreadEvenlyAlthoughTheirIdsWereMadeInARow() {
        var share = new Share(20);

        var included = Stream.generate(Ids::next)
                .limit(10_000)
                .filter(user -> share.includes(Share.pointOf(user)))
                .count();

        assertThat(included).isBetween(1_800L, 2_200L);
    }

    @Test
    void aUserKeepsThePointForEver() {
        assertThat(Share.pointOf(UUID.fromString("0197a3f0-0000-7000-8000-0000000000aa")))
                .isEqualTo(73);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "100"})
    void aPercentageIsAShare(String text) {
        assertThat(Share.parse("X", text).percent()).isEqualTo(Integer.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "1000", "ten", "5%", "1.5", ""})
    void anythingElseIsRefusedByTheNameOfTheVariable(String text) {
        assertThatThrownBy(() -> Share.parse("TASK_SERVICE_CANARY_WEIGHT", text))
                .hasMessage("TASK_SERVICE_CANARY_WEIGHT must be a whole number from 0 to 100 (percent), not '%s'"
                        .formatted(text));
    }
}
