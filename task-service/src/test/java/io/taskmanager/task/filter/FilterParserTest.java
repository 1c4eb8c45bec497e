package io.taskmanager.task.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilterParserTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Wednesday, 00:30 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-24T23:30:00Z");

    private static final UUID ANN = UUID.fromString("01928c7a-0001-7000-8000-00000000000a");
    private static final UUID HOME = UUID.fromString("01928c7e-5d1a-7c3e-8f00-2a4b6c8d0e1f");
    private static final Asker ASKER = new Asker(
            ANN,
            NOW,
            BERLIN,
            key -> Set.of("HOME", "FLAT").contains(key) ? Optional.of(Set.of(HOME)) : Optional.empty());

    static Stream<String> examples() throws IOException {
        String grammar = Files.readString(Path.of("contract/filter.ebnf"));
        return grammar.lines()
                .dropWhile(line -> !line.contains("Examples"))
                .skip(1)
                .takeWhile(line -> !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfTheGrammarCanBeRead(String example) {
        assertThatCode(() -> parse(example)).doesNotThrowAnyException();
    }

    @Test
    void andBindsCloserThanOrAndNotClosest() {
        assertThat(parse("done or not done and priority = 3"))
                .isEqualTo(new Filter.Or(List.of(
                        new Filter.Done(),
                        new Filter.And(List.of(new Filter.Not(new Filter.Done()), new Filter.PriorityWithin(3, 3))))));
        assertThat(parse("(done or not done) and priority = 3")).isInstanceOf(Filter.And.class);
        assertThat(parse("NOT NOT done")).isEqualTo(new Filter.Not(new Filter.Not(new Filter.Done())));
    }

    @Test
    void valuesAreTyped() {
        assertThat(parse("status in (open,in-progress)")).isEqualTo(new Filter.StatusIn(Set.of("open", "in-progress")));
        assertThat(parse("priority>2")).isEqualTo(new Filter.PriorityWithin(3, 5));
        assertThat(parse("label = \"two \\\"words\\\"\"")).isEqualTo(new Filter.LabelIn(Set.of("two \"words\"")));
        assertThat(parse("label != none")).isEqualTo(new Filter.Not(new Filter.LabelIn(Set.of())));
        assertThat(parse("label = \"none\"")).isEqualTo(new Filter.LabelIn(Set.of("none")));
        assertThat(parse("assignee = me")).isEqualTo(new Filter.AssigneeIn(Set.of(ANN)));
        assertThat(parse("project = home")).isEqualTo(new Filter.ProjectIn(Set.of(HOME)));
        assertThat(parse("title ~ RENT")).isEqualTo(new Filter.Contains(TextField.TITLE, "rent"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        today            | 2026-11-25
        yesterday        | 2026-11-24
        tomorrow+1w      | 2026-12-03
        today-1m         | 2026-10-25
        2024-02-29+1y    | 2025-02-28
        start of week    | 2026-11-23
        end of week      | 2026-11-29
        start of month+1m| 2026-12-01
        end of month+3m  | 2027-02-28
        end of year      | 2026-12-31
        """)
    void aDayIsThatOfTheReader(String text, LocalDate day) {
        assertThat(parse("due = " + text))
                .isEqualTo(new Filter.Within(
                        TimeField.DUE, Bound.startOf(day, BERLIN), Bound.startOf(day.plusDays(1), BERLIN)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        now                  | 2026-11-24T23:30:00Z
        now-30h              | 2026-11-23T17:30:00Z
        now+7d               | 2026-12-01T23:30:00Z
        2026-07-01T12:00     | 2026-07-01T10:00:00Z
        2026-10-24T12:00+1d  | 2026-10-25T11:00:00Z
        """)
    void anInstantIsOnTheClockOfTheReader(String text, Instant instant) {
        assertThat(parse("due < " + text)).isEqualTo(new Filter.Within(TimeField.DUE, null, Bound.at(instant, BERLIN)));
    }

    @Test
    void aComparisonWithADayIsOneWithAllOfIt() {
        Bound today = Bound.startOf(LocalDate.parse("2026-11-25"), BERLIN);
        Bound tomorrow = Bound.startOf(LocalDate.parse("2026-11-26"), BERLIN);
        assertThat(parse("due < today")).isEqualTo(new Filter.Within(TimeField.DUE, null, today));
        assertThat(parse("due <= today")).isEqualTo(new Filter.Within(TimeField.DUE, null, tomorrow));
        assertThat(parse("due > today")).isEqualTo(new Filter.Within(TimeField.DUE, tomorrow, null));
        assertThat(parse("due >= today")).isEqualTo(new Filter.Within(TimeField.DUE, today, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                        | 1  | done, status
        color = red               | 1  | done, status
        done and                  | 9  | done, status
        done done                 | 6  | and, or, or the end
        (done                     | 6  | and, or, or )
        done)                     | 5  | and, or, or the end
        not                       | 4  | done, status
        priority = high           | 12 | a priority from 0 to 5
        priority ~ 3              | 10 | =, !=, <, <=, >, >= or in
        status = finished         | 10 | open, in-progress or done
        status < open             | 8  | =, != or in
        label in home             | 10 | (
        label in (home            | 15 | , or )
        label in ()               | 11 | a text
        label = "home             | 9  | a closing "
        assignee = ann            | 12 | me, none or the id of a person
        project = MOON            | 11 | the key of a project that you may see
        title = rent              | 7  | ~
        title ~ ""                | 9  | a text of 1 to 200 characters
        due ~ today               | 5  | =, !=, <, <=, > or >=
        due < soon                | 7  | a date like 2026-12-01
        due < "today"             | 7  | a date like 2026-12-01
        due < 2026-02-30          | 7  | a date like 2026-12-01
        due < 2026-12-01+99999d   | 17 | an offset like +3d
        due < 9000-12-01+9999y    | 7  | a date like 2026-12-01
        due < today+3h            | 7  | an offset of a day
        due = now                 | 7  | a day
        due < start week          | 13 | of
        due < end of time         | 14 | week, month or year
        due < now+7x              | 10 | an offset like +3d
        done and \u00a7           | 10 | done, status
        done !                    | 6  | a field, a value or an operator
        """)
    void anErrorSaysWhereAndWhatWasExpected(String text, int column, String expected) {
        assertThatThrownBy(() -> parse(text)).isInstanceOfSatisfying(InvalidFilter.class, problem -> {
            var members = problem.document("", null).members();
            assertThat(members).containsEntry("column", column);
            assertThat(members.get("expected").toString()).startsWith(expected);
        });
    }

    @Test
    void limitsAreSaid() {
        assertThatThrownBy(() -> parse("done" + " ".repeat(997))).hasMessageContaining("at most 1000 characters");
        assertThatThrownBy(() -> parse("not ".repeat(17) + "done")).hasMessageContaining("at most 16 levels");
        assertThatThrownBy(() -> parse("(".repeat(17))).hasMessageContaining("at most 16 levels");
        assertThatThrownBy(() -> parse(repeated("done", " or ", 65))).hasMessageContaining("at most 64 terms");
        String names = IntStream.range(0, 51).mapToObj(i -> "a" + i).collect(Collectors.joining(","));
        assertThatThrownBy(() -> parse("label in (%s)".formatted(names))).hasMessageContaining("at most 50 values");
    }

    @Test
    void whateverIsTypedIsReadOrRefused() {
        String[] words = {
            "done", "and", "or", "not", "(", ")", "in", "=", "<", ",", "due", "label", "today", "+1d", "\"", "\\", "~",
            "3", " ", "none", "of", "week", "start", "\ud800", "\u00a0", "!"
        };
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(12), 0, words.length)
                    .mapToObj(word -> words[word])
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            try {
                parse(text);
            } catch (InvalidFilter e) {
                assertThat((int) e.document("", null).members().get("column")).isBetween(1, text.length() + 1);
            }
        }
    }

    private static String repeated(String part, String between, int times) {
        return IntStream.range(0, times).mapToObj(i -> part).collect(Collectors.joining(between));
    }

    private static Filter parse(String text) {
        return FilterParser.parse(text, ASKER);
    }
}
