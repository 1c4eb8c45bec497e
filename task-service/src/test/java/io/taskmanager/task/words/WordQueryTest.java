package io.taskmanager.task.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordQueryTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "none", textBlock = """
        pay the ren  | pay the | ren
        rent!        | rent    | none
        pay a        | pay a   | none
        re           | none    | re
        牛奶         | 牛奶    | none
        牛           | none    | 牛
        buy 牛       | buy     | 牛
        买牛奶       | 买牛 牛奶 | none
        """)
    void theLastWordMayBeABeginningAndTheOthersAreWhole(String text, String whole, String beginning) {
        WordQuery query = WordQuery.of(text);
        assertThat(query.whole()).containsExactlyElementsOf(whole == null ? List.of() : List.of(whole.split(" ")));
        assertThat(query.beginning()).isEqualTo(beginning);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        rent        | Pay the Rent, rents and currents | [Rent], [rent]s
        pay ren     | Pay the rent                     | [Pay], [ren]t
        creme       | Crème brûlée                     | [Crème]
        cre         | Crème brûlée                     | [Crè]me
        stras       | Straße                           | [Straß]e
        买牛奶      | 今天买牛奶吧                     | 今天[买牛奶]吧
        奶          | 买牛奶                           | 买牛[奶]
        missing     | Pay the rent                     | ``
        """)
    void whatIsMeantIsShownInTheTextAsItIsWritten(String q, String text, String marked) {
        String expected = marked.replaceAll("[^\\[\\]]*\\[", "[").replaceAll("\\][^\\[]*", "]");
        String found = WordQuery.of(q).in(text).stream()
                .map(range -> "[" + text.substring(range.start(), range.end()) + "]")
                .collect(Collectors.joining());
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyWordHasToBeThere() {
        List<String> words = Words.of("Pay the rent");
        assertThat(WordQuery.of("rent pay").allIn(words)).isTrue();
        assertThat(WordQuery.of("rent th").allIn(words)).isTrue();
        assertThat(WordQuery.of("rent soon").allIn(words)).isFalse();
    }
}
