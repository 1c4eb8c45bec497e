package io.taskmanager.task.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\ttab", "NUL\0", "bell\u0007", "C1 \u0085", "half \ud83d", "\udc00"})
    void isNoLine(String text) {
        assertThat(Characters.oneLine(text)).isFalse();
    }

    @Test
    void aLineMayBeOfAnyScript() {
        assertThat(Characters.oneLine("Miete zahlen, 交房租, 🏠")).isTrue();
    }
}
