package io.taskmanager.task.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.kit.version.IfMatch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldVersionsTest {

    private static final Map<String, Long> CHANGED_AT = Map.of("title", 3L, "due", 5L);

    @Test
    void aFieldThatNobodyTouchedSinceIsNoConflict() {
        assertThat(conflicts("\"3\"", "title")).isEmpty();
    }

    @Test
    void aFieldThatSomebodyChangedSinceIsAConflict() {
        assertThat(conflicts("\"4\"", "title", "due")).containsExactly("due");
    }

    @Test
    void aFieldThatNeverChangedIsNoConflict() {
        assertThat(conflicts("\"1\"", "priority")).isEmpty();
    }

    @Test
    void aStarOverwritesWhateverIsThere() {
        assertThat(conflicts("*", "title", "due")).isEmpty();
    }

    @Test
    void aVersionThatDoesNotExistYetWasNotSeen() {
        assertThat(conflicts("\"6\"", "title")).containsExactly("title");
    }

    @Test
    void aWriteMovesOnlyItsOwnFieldsOn() {
        assertThat(FieldVersions.after(CHANGED_AT, changes("title"), 6)).isEqualTo(Map.of("title", 6L, "due", 5L));
    }

    private static List<String> conflicts(String seen, String... fields) {
        return FieldVersions.conflicts(IfMatch.fromString(seen), 5, CHANGED_AT, changes(fields));
    }

    private static List<FieldChange> changes(String... fields) {
        return List.of(fields).stream()
                .map(field -> new FieldChange(field, "old", "new"))
                .toList();
    }
}
