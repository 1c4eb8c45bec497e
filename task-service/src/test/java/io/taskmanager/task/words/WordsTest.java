package io.taskmanager.task.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "none", textBlock = """
        Pay the rent                | pay the rent
        Pay, the RENT! (pay)        | pay the rent
        e-mail to ann@example.org   | e mail to ann example org
        v2.0, WEB-12                | v2 0 web 12
        Crème brûlée für Özgür      | creme brulee fur ozgur
        Straße STRASSE              | strasse
        ΟΔΟΣ οδός                   | οδοσ
        Ёлка й                      | елка и
        ＡＢＣ ﬁne                   | abc fine
        कुर्सी                      | कुर्सी
        💡 … !!                     | none
        会议                        | 会议 议
        开会议程 A                  | 开会 会议 议程 程 a
        買物に                      | 買物 物に に
        한국어 공부                 | 한국어 공부
        """)
    void textsAreCutIntoWordsOfOneSpelling(String text, String words) {
        List<String> expected = words == null ? List.of() : List.of(words.split(" "));
        assertThat(Words.of(text)).isEqualTo(expected);
    }

    @Test
    void aTitleIsMarkedAndItsWordsAreInTheTextAsWell() {
        assertThat(Words.of("Pay rent", "The rent is due"))
                .containsExactly("=pay", "=rent", "pay", "rent", "the", "is", "due");
    }

    @Test
    void longTextsAndLongWordsHaveAnEnd() {
        String text = IntStream.range(0, 2_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(Words.of(text)).hasSize(Words.MOST).contains("word0", "word999");
        assertThat(Words.of("x".repeat(40))).containsExactly("x".repeat(32));
        assertThat(Words.of("x".repeat(31) + "𝒳𝒳".repeat(3))).allMatch(word -> word.length() <= 32);
    }
}
