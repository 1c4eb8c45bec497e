package io.taskmanager.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Home, HOME",
        "Renovation, RENOVA",
        "Spring cleaning, SC",
        "Übungen, UBUNGE",
        "2027, 2027",
        "'a b c d e f g h', ABCDEF",
        "家, TASK",
        "X, TASK",
        "'!!!', TASK"
    })
    void aKeyIsDerivedFromTheName(String name, String key) {
        assertThat(ProjectKeys.derived(name)).isEqualTo(key);
    }

    @Test
    void aTakenKeyIsNumbered() {
        assertThat(ProjectKeys.free("HOME", Set.of("HOME", "HOME2"))).isEqualTo("HOME3");
    }

    @Test
    void aNumberedKeyIsNotTooLong() {
        assertThat(ProjectKeys.free("ABCDEFGHIJ", Set.of("ABCDEFGHIJ"))).isEqualTo("ABCDEFGHI2");
    }

    @Test
    void theKeyOfTheInboxIsReserved() {
        assertThat(ProjectKeys.free("INBOX", Set.of())).isEqualTo("INBOX2");
    }
}
