package io.taskmanager.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @Test
    void monthsWithoutTheDayAreSkipped() {
        assertThat(days("FREQ=MONTHLY", "2026-01-31", 4))
                .containsExactly("2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31");
    }

    @Test
    void theLastDayOfTheMonthIsThereInEveryMonth() {
        assertThat(days("FREQ=MONTHLY;BYMONTHDAY=-1", "2028-01-31", 3))
                .containsExactly("2028-01-31", "2028-02-29", "2028-03-31");
    }

    @Test
    void skipPutsWhatIsNotThereOnADayNearby() {
        assertThat(days("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD", "2026-01-31", 3))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31");
        assertThat(days("FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=FORWARD", "2024-02-29", 5))
                .containsExactly("2024-02-29", "2025-03-01", "2026-03-01", "2027-03-01", "2028-02-29");
    }

    @Test
    void aTimeThatDaylightSavingSkipsComesAsLateAsTheClockWasPutForward() {
        Occurrences daily = at("FREQ=DAILY", "2026-03-28T02:30");
        Moment skipped = daily.next(Instant.EPOCH, BERLIN).orElseThrow();
        assertThat(skipped.local()).isEqualTo(LocalDateTime.parse("2026-03-29T02:30"));
        assertThat(skipped.end(BERLIN)).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void aTimeThatComesTwiceIsDueTheFirstTime() {
        Occurrences daily = at("FREQ=DAILY", "2026-10-24T02:30");
        assertThat(daily.next(Instant.EPOCH, BERLIN).orElseThrow().end(BERLIN))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void aSeriesEndsWithItsCountAndExceptionsCountToo() {
        assertThat(days("FREQ=DAILY;COUNT=4", "2026-12-24", 9, "2026-12-25", "2026-12-26"))
                .containsExactly("2026-12-24", "2026-12-27");
    }

    @Test
    void theStartIsTheFirstOccurrenceEvenIfTheRuleDoesNotNameIt() {
        assertThat(days("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-12-02", 9))
                .containsExactly("2026-12-02", "2026-12-07", "2026-12-14");
    }

    @Test
    void aSeriesEndsWithItsLastDay() {
        assertThat(days("FREQ=DAILY;UNTIL=20261225", "2026-12-24", 9)).containsExactly("2026-12-24", "2026-12-25");
        assertThat(at("FREQ=DAILY;UNTIL=20261225T155959Z", "2026-12-24T17:00").next(Instant.EPOCH, BERLIN))
                .isEmpty();
        assertThat(at("FREQ=DAILY;UNTIL=20261225T160000Z", "2026-12-24T17:00").next(Instant.EPOCH, BERLIN))
                .isPresent();
    }

    @Test
    void whatIsOverIsSkippedButTodayIsNotOverYet() {
        Instant afterTheHoliday = Instant.parse("2026-12-10T08:00:00Z");
        assertThat(on("FREQ=DAILY", "2026-12-01").next(afterTheHoliday, BERLIN))
                .map(Moment::local)
                .contains(LocalDateTime.parse("2026-12-10T00:00"));
        assertThat(at("FREQ=DAILY", "2026-12-01T07:00").next(afterTheHoliday, BERLIN))
                .map(Moment::local)
                .contains(LocalDateTime.parse("2026-12-11T07:00"));
    }

    @Test
    void theDayOfASeriesOfDatesIsTheDayOfTheReader() {
        Instant eveningInBerlin = Instant.parse("2026-12-10T20:00:00Z");
        assertThat(on("FREQ=DAILY", "2026-12-01").next(eveningInBerlin, AUCKLAND))
                .map(Moment::local)
                .contains(LocalDateTime.parse("2026-12-11T00:00"));
    }

    @Test
    void fromCompletionTheRuleIsCountedFromTheDayOfCompletion() {
        Instant late = Instant.parse("2026-12-10T23:30:00Z");
        Recurrence everyFourDays = new Recurrence("FREQ=DAILY;INTERVAL=4", From.COMPLETION, null);
        Moment due = new Moment(LocalDateTime.parse("2026-12-01T09:00"), BERLIN);
        assertThat(new Occurrences(everyFourDays, due, due, 0).next(late, ZoneOffset.UTC))
                .contains(new Moment(LocalDateTime.parse("2026-12-15T09:00"), BERLIN));
    }

    @Test
    void fromCompletionTheCountIsThatOfCompletions() {
        Recurrence twice = new Recurrence("FREQ=DAILY;INTERVAL=4;COUNT=2", From.COMPLETION, null);
        Moment due = new Moment(LocalDateTime.parse("2026-12-01T09:00"), BERLIN);
        Instant now = Instant.parse("2026-12-01T08:00:00Z");
        assertThat(new Occurrences(twice, due, due, 0).next(now, BERLIN)).isPresent();
        assertThat(new Occurrences(twice, due, due, 1).next(now, BERLIN)).isEmpty();
    }

    @Test
    void aSeriesThatBeganLongAgoIsAsFastAsAnyOther() {
        for (String rule :
                List.of("FREQ=DAILY", "FREQ=DAILY;BYHOUR=1,5,9,13,17,21;BYMINUTE=0,15,30,45", "FREQ=WEEKLY")) {
            Occurrences ancient = at(rule, "0001-01-01T00:00");
            assertThat(ancient.next(Instant.parse("2026-12-10T08:00:00Z"), BERLIN))
                    .isPresent();
        }
        assertThat(at("FREQ=DAILY;INTERVAL=1000", "9998-01-01T00:00").next(Instant.EPOCH, BERLIN))
                .isEmpty();
    }

    private static List<String> days(String rule, String start, int most, String... except) {
        Recurrence recurrence = new Recurrence(rule, From.DUE, List.of(except));
        Moment first = new Moment(LocalDate.parse(start).atStartOfDay(), null);
        List<String> days = new ArrayList<>();
        Optional<Moment> occurrence = Optional.of(first);
        while (occurrence.isPresent() && days.size() < most) {
            days.add(occurrence.get().local().toLocalDate().toString());
            occurrence = new Occurrences(recurrence, first, occurrence.get(), 0).next(Instant.EPOCH, BERLIN);
        }
        return days;
    }

    private static Occurrences on(String rule, String date) {
        return series(rule, new Moment(LocalDate.parse(date).atStartOfDay(), null));
    }

    private static Occurrences at(String rule, String time) {
        return series(rule, new Moment(LocalDateTime.parse(time), BERLIN));
    }

    private static Occurrences series(String rule, Moment due) {
        return new Occurrences(new Recurrence(rule, From.DUE, null), due, due, 0);
    }
}
