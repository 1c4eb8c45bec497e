package io.taskmanager.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.seal.Seal;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private final Cursors cursors = cursors("a");

    @Test
    void aCursorOpensToThePositionItWasSealedWith() {
        var cursor = cursors.seal("tasks of ann", List.of("2026-01-01", "7"));

        assertThat(cursors.open("tasks of ann", cursor)).containsExactly("2026-01-01", "7");
    }

    @Test
    void aCursorOfAnotherListDoesNotOpen() {
        var cursor = cursors.seal("tasks of ann", List.of("7"));

        assertThatThrownBy(() -> cursors.open("tasks of ben", cursor)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void aCursorSealedWithAnotherSecretDoesNotOpen() {
        var cursor = cursors("b").seal("tasks", List.of("7"));

        assertThatThrownBy(() -> cursors.open("tasks", cursor)).hasMessageContaining("cursor");
    }

    @Test
    void aChangedOrMadeUpCursorDoesNotOpen() {
        var cursor = cursors.seal("tasks", List.of("7"));
        var changed = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);

        for (var bad : List.of(changed, "", "x", "%%%", cursor + "AAAA", cursor.substring(4))) {
            assertThatThrownBy(() -> cursors.open("tasks", bad)).as(bad).isInstanceOf(InvalidFields.class);
        }
    }

    @Test
    void aShortSecretIsRefused() {
        var secret = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> new Cursors(new ObjectMapper(), new Seal(secret)))
                .hasMessageContaining("CURSOR_SECRET");
    }

    private static Cursors cursors(String letter) {
        var secret = Base64.getEncoder().encodeToString(letter.repeat(32).getBytes());
        return new Cursors(new ObjectMapper(), new Seal(secret));
    }
}
