package io.taskmanager.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 5,000 rules against what python-dateutil makes of them; src/test/oracle/recurrences.py says how it was asked. */
class ExpansionsTest {

    /** Before every series, so that nothing is over. */
    private static final Instant LONG_AGO = Instant.EPOCH;

    @Test
    void everyOccurrenceFollowsTheOneBeforeAsTheOracleSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> lines = lines();
        for (String line : lines) {
            Expected expected = Expected.parse(line);
            if (!expected.walked().equals(expected.numbers())) {
                wrong.add("%s%n  gives    %s".formatted(line, expected.walked()));
            }
        }
        assertThat(lines).hasSize(5000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void anOccurrenceYearsAheadIsFoundAsTheOracleSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : lines()) {
            Expected expected = Expected.parse(line);
            if (!Objects.equals(expected.later(), expected.jumped())) {
                wrong.add("%s%n  gives    %s".formatted(line, expected.jumped()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> lines() throws IOException {
        try (var file = Objects.requireNonNull(
                        ExpansionsTest.class.getResourceAsStream("/recurrence/expansions.tsv.gz"));
                var text =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return text.lines().toList();
        }
    }

    /** A line of the file: what the oracle was asked and what it answered. */
    private record Expected(
            String rule,
            Moment start,
            List<Long> numbers,
            boolean ends,
            LocalDateTime after,
            @Nullable Long later) {

        static Expected parse(String line) {
            String[] columns = line.split("\t");
            ZoneId zone = columns[0].equals("-") ? null : ZoneId.of(columns[0]);
            List<Long> numbers = new ArrayList<>();
            boolean ends = columns[3].endsWith(" .");
            for (String delta : columns[3].replace(" .", "").split(" ")) {
                numbers.add((numbers.isEmpty() ? 0 : numbers.getLast()) + Long.parseLong(delta));
            }
            String[] later = columns[4].split(" ");
            return new Expected(
                    columns[2],
                    new Moment(LocalDateTime.parse(columns[1]), zone),
                    numbers,
                    ends,
                    LocalDateTime.parse(later[0]),
                    later[1].equals("-") ? null : Long.valueOf(later[1]));
        }

        /** As many as the oracle shows, and one more where the oracle says that there is none. */
        List<Long> walked() {
            List<Long> found = new ArrayList<>();
            Optional<Moment> occurrence = Optional.of(start);
            while (occurrence.isPresent() && found.size() < numbers.size() + (ends ? 1 : 0)) {
                found.add(number(occurrence.get()));
                occurrence = next(occurrence.get());
            }
            return found;
        }

        @Nullable
        Long jumped() {
            return next(start.at(after)).map(Expected::number).orElse(null);
        }

        private Optional<Moment> next(Moment current) {
            return new Occurrences(new Recurrence(rule, From.DUE, null), start, current, 0)
                    .next(LONG_AGO, ZoneOffset.UTC);
        }

        private static Long number(Moment moment) {
            return moment.zone() == null
                    ? moment.local().toLocalDate().toEpochDay()
                    : moment.end(ZoneOffset.UTC).getEpochSecond();
        }
    }
}
