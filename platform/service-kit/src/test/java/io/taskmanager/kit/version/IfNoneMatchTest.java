package io.taskmanager.kit.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfNoneMatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"a\"             | \"a\"   | true",
                "W/\"a\"           | \"a\"   | true",
                "\"a\"             | W/\"a\" | true",
                "\"b\", W/\"a\"    | W/\"a\" | true",
                "*                 | \"a\"   | true",
                "\"b\"             | \"a\"   | false",
                "a                 | \"a\"   | false",
                "'\"b\",,\"c\"'    | \"a\"   | false"
            })
    void tagsAreComparedWeakly(String header, String tag, boolean matches) {
        assertThat(IfNoneMatch.fromString(header).matches(tag)).isEqualTo(matches);
    }
}
