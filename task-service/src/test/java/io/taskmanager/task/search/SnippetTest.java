package io.taskmanager.task.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.task.words.TextRange;
import io.taskmanager.task.words.WordQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetTest {

    @Test
    void aShortTextIsShownWhole() {
        Snippet snippet = snippet("Call\nthe landlord", "landlord");
        assertThat(snippet.text()).isEqualTo("Call the landlord");
        assertThat(snippet.matches()).containsExactly(new TextRange(9, 17));
    }

    @Test
    void ofALongOneTheSurroundingsOfTheFirstMatchAre() {
        Snippet snippet = snippet("before ".repeat(100) + "the landlord " + "after ".repeat(100), "landlord after");
        assertThat(snippet.text()).startsWith("…before").endsWith("…").hasSizeLessThanOrEqualTo(Snippet.MAX_LENGTH + 1);
        assertThat(words(snippet)).startsWith("landlord", "after");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 39, 40, 41, 100, 158, 159, 160, 161, 300})
    void whereverTheMatchIsItIsInside(int at) {
        for (String filler : List.of("x ", "𝒳", "长")) {
            String before = filler.repeat(at);
            Snippet snippet = snippet(before + " landlord " + filler.repeat(200), "landlord ");
            assertThat(words(snippet)).containsExactly("landlord");
            assertThat(snippet.text().codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isEmpty();
        }
    }

    @Test
    void withoutAMatchTheTextBegins() {
        Snippet snippet = snippet("Call the landlord", "WEB-12");
        assertThat(snippet.text()).isEqualTo("Call the landlord");
        assertThat(snippet.matches()).isEmpty();
    }

    private static Snippet snippet(String text, String q) {
        return Snippet.of(Place.DESCRIPTION, text, WordQuery.of(q));
    }

    private static List<String> words(Snippet snippet) {
        return snippet.matches().stream()
                .map(range -> snippet.text().substring(range.start(), range.end()))
                .toList();
    }
}
