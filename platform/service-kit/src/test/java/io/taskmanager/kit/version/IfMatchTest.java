package io.taskmanager.kit.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.problem.VersionRequired;
import java.util.List;
import org.junit.jupiter.api.Test;

class IfMatchTest {
    @Test
    void anEntityTagComesBackAsItsVersion() {
        var given = IfMatch.fromString(EntityTags.of(7));

        assertThat(given.matches(7)).isTrue();
        assertThat(given.matches(8)).isFalse();
    }

    @Test
    void aStarMatchesEveryVersion() {
        assertThat(IfMatch.fromString("*").matches(42)).isTrue();
    }

    @Test
    void whatIsNoEntityTagOfOursIsNamed() {
        for (var bad : List.of("", "7", "\"x\"", "W/\"7\"", "\"1\", \"2\"", "\"" + "9".repeat(30) + "\"")) {
            assertThatThrownBy(() -> IfMatch.fromString(bad)).as(bad).isInstanceOf(InvalidFields.class);
        }
    }

    @Test
    void aMissingHeaderIsAskedFor() {
        assertThatThrownBy(() -> IfMatch.required(null)).isInstanceOf(VersionRequired.class);
    }
}
