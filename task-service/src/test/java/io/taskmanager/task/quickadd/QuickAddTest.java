package io.taskmanager.task.quickadd;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.task.recurrence.From;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuickAddTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-25T10:00");
    private static final UUID WEB = new UUID(1, 1);
    private static final UUID HOME = new UUID(1, 2);
    private static final Map<UUID, Map<String, UUID>> PEOPLE = Map.of(
            WEB, Map.of("ann", new UUID(2, 1), "bob", new UUID(2, 2), "me", new UUID(2, 3)),
            HOME, Map.of("zoe", new UUID(2, 4)));
    private static final Map<String, String> SPELLINGS = Map.of("ann archer", "ann", "ann.archer", "ann");

    private record Example(String language, String line, String title, String fields) {}

    private static final class Known implements Surroundings {
        @Override
        public @Nullable UUID project() {
            return WEB;
        }

        @Override
        public Optional<UUID> project(String name) {
            return Optional.ofNullable(Map.of("home", HOME, "our house", HOME).get(name.toLowerCase()));
        }

        @Override
        public Optional<UUID> member(UUID project, String name) {
            String known = SPELLINGS.getOrDefault(name.toLowerCase(), name.toLowerCase());
            return Optional.ofNullable(PEOPLE.get(project).get(known));
        }
    }

    static Stream<Example> examples() throws IOException {
        try (InputStream file = QuickAddTest.class.getResourceAsStream("examples.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("\\|", -1))
                            .map(cells ->
                                    new Example(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aLineSaysOfATaskWhatPeopleMean(Example example) {
        QuickAdd read = read(example.language(), example.line(), Set.of());
        assertThat(read.title()).isEqualTo(example.title());
        assertThat(said(read)).isEqualTo(expected(example.fields()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aCutLineIsReadAsWell(Example example) {
        for (int end = 1; end <= example.line().length(); end++) {
            QuickAdd read = read(example.language(), example.line().substring(0, end), Set.of());
            assertThat(read.recognised())
                    .isSortedAccordingTo((one, other) -> Integer.compare(one.end(), other.start()));
        }
    }

    @Test
    void thereAreManyExamplesInEveryLanguage() throws IOException {
        Map<String, Long> counts = examples().collect(Collectors.groupingBy(Example::language, Collectors.counting()));
        assertThat(counts.keySet()).isEqualTo(Phrases.LANGUAGES);
        assertThat(counts.values()).allMatch(count -> count >= 20);
        assertThat(examples().count()).isGreaterThanOrEqualTo(150);
    }

    @Test
    void everyRecognisedPartHasItsRange() {
        String line = "Pay rent !3 #home tomorrow 5pm";
        QuickAddView view = QuickAddView.of(read("en", line, Set.of()), line, ZoneId.of("Europe/Berlin"), "en");
        assertThat(view.tokens())
                .extracting(QuickAddView.Token::kind)
                .containsExactly(Kind.PRIORITY, Kind.LABEL, Kind.DATE, Kind.TIME);
        assertThat(view.tokens()).allSatisfy(token -> assertThat(line.substring(token.start(), token.end()))
                .isEqualTo(token.text()));
        assertThat(view.tokens())
                .extracting(QuickAddView.Token::text)
                .containsExactly("!3", "#home", "tomorrow", "5pm");
        assertThat(view.due().zone()).isEqualTo("Europe/Berlin");
    }

    @Test
    void whatIsTakenLiterallyStaysInTheTitle() {
        QuickAdd read = read("en", "Report Every Monday !3 #home", Set.of("every monday", "#home"));
        assertThat(read.title()).isEqualTo("Report Every Monday #home");
        assertThat(said(read)).isEqualTo(Map.of("p", "3"));
    }

    @Test
    void aVeryLongLineIsReadInTime() {
        String line = ("every ".repeat(40) + "in 3 ").repeat(3).substring(0, 500);
        assertThat(read("en", line, Set.of()).title()).isNotEmpty();
    }

    private static QuickAdd read(String language, String line, Set<String> literal) {
        return QuickAdd.of(line, Phrases.of(language), NOW, new Known(), literal);
    }

    private static Map<String, String> expected(String fields) {
        Map<String, String> expected = new HashMap<>();
        Arrays.stream(fields.split("; "))
                .filter(field -> !field.isBlank())
                .map(field -> field.split("=", 2))
                .forEach(field -> expected.put(field[0], field[1]));
        return expected;
    }

    private static Map<String, String> said(QuickAdd read) {
        Map<String, String> said = new HashMap<>();
        put(said, "p", read.priority());
        put(said, "l", read.labels().isEmpty() ? null : String.join(",", read.labels()));
        put(said, "a", read.assignees().isEmpty() ? null : names(read.assignees()));
        put(said, "in", HOME.equals(read.project()) ? "HOME" : null);
        put(
                said,
                "due",
                read.at()
                        .map(Object::toString)
                        .orElse(read.date() == null ? null : read.date().toString()));
        if (read.recurrence() != null) {
            put(said, "rule", read.recurrence().cycle().rule());
            put(said, "from", read.recurrence().from() == From.COMPLETION ? "completion" : null);
        }
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    private static String names(List<UUID> people) {
        List<String> names = new ArrayList<>();
        people.forEach(id -> PEOPLE.values().stream()
                .flatMap(members -> members.entrySet().stream())
                .filter(member -> member.getValue().equals(id))
                .forEach(member -> names.add(member.getKey())));
        return String.join(",", names);
    }
}
