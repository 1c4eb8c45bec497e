package io.taskmanager.task.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.task.recurrence.Moment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemindersTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "-PT10M,      -PT10M",
        "+PT60M,      PT1H",
        "-P1W,        -P7D",
        "P1DT2H,      P1DT2H",
        "-PT24H,      -PT24H",
        "PT1H30S,     PT1H0M30S",
        "-PT0S,       PT0S",
        "P0D,         PT0S",
        "-PT90S,      -PT1M30S",
        "P3660D,      P3660D",
    })
    void oneOffsetHasOneSpelling(String given, String kept) {
        assertThat(new Reminder(null, given, null)).isEqualTo(new Reminder(null, kept, RelativeTo.DUE));
        assertThat(new Reminder(null, given, null).offset()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P", "PT", "P1Y", "P1M", "1D", "PT1.5H", "-P1W2D", "P3661D", "P3660DT1S", "p1d", "P1D "})
    void whatIsNoOffsetIsNone(String text) {
        assertThat(Offset.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00:00+01:00,    2026-12-01T08:00:00Z",
        "2026-12-01T08:00Z,            2026-12-01T08:00:00Z",
        "2026-12-01T08:00:00.999Z,     2026-12-01T08:00:00Z",
    })
    void oneInstantHasOneSpelling(String given, String kept) {
        assertThat(new Reminder(given, null, null).when()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T08:00",
                "2026-02-30T08:00Z",
                "2026-12-01",
                "0000-01-01T00:00Z",
                "9999-12-31T23:59-01:00"
            })
    void whatIsNoInstantIsNone(String text) {
        assertThat(new Reminder(text, null, null).instant()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01T08:00:00Z", "-PT10M due", "P1D start"})
    void aTextIsReadAsItWasWritten(String text) {
        assertThat(Reminder.parse(text).orElseThrow().text()).isEqualTo(text);
        assertThat(Reminder.parse("PT0S").orElseThrow().text()).isEqualTo("PT0S due");
    }

    @Test
    void hoursAreExactAndDaysAreOfTheCalendar() {
        Moment due = new Moment(LocalDateTime.parse("2026-10-25T12:00"), BERLIN); // a day of 25 hours
        assertThat(times(due, "-P1D", "-PT24H", "PT10M", "-P1DT1H"))
                .containsExactly(
                        "2026-10-24T10:00:00Z", "2026-10-24T11:00:00Z", "2026-10-25T11:10:00Z", "2026-10-24T09:00:00Z");
    }

    @Test
    void aTimeThatAClockSkipsComesAsMuchLater() {
        Moment due = new Moment(LocalDateTime.parse("2026-03-30T02:30"), BERLIN);
        assertThat(times(due, "-P1D")).containsExactly("2026-03-29T01:30:00Z");
    }

    @Test
    void aDateIsTheStartOfItsDayOnTheClockOfWhoIsReminded() {
        Moment due = new Moment(LocalDateTime.parse("2026-10-25T00:00"), null);
        List<ReminderTime> times = Reminders.times(List.of(relative("PT9H", RelativeTo.DUE)), null, due);
        assertThat(times).containsExactly(ReminderTime.local(LocalDateTime.parse("2026-10-25T09:00")));
        assertThat(times.getFirst().instant(BERLIN)).isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
        assertThat(times.getFirst().instant(ZoneId.of("America/New_York")))
                .isEqualTo(Instant.parse("2026-10-25T13:00:00Z"));
    }

    @Test
    void twoRemindersOfOneTimeRemindOnce() {
        Moment due = new Moment(LocalDateTime.parse("2026-12-01T12:00"), BERLIN);
        assertThat(times(due, "-PT1H", "-PT1H", "-PT60M")).hasSize(1);
        assertThat(Reminders.times(
                        List.of(Reminder.at(Instant.parse("2026-12-01T10:00:00Z")), relative("-PT1H", RelativeTo.DUE)),
                        null,
                        due))
                .hasSize(1);
    }

    @Test
    void aReminderWithoutItsDateIsNotPossible() {
        Reminder absolute = Reminder.at(Instant.EPOCH);
        Reminder due = relative("PT0S", RelativeTo.DUE);
        Reminder start = relative("PT0S", RelativeTo.START);
        assertThat(Reminders.possible(List.of(due, absolute, start), true, false))
                .containsExactly(absolute, start);
        assertThat(Reminders.possible(List.of(due, absolute, start), false, true))
                .containsExactly(due, absolute);
        assertThat(Reminders.times(List.of(due, start), null, null)).isEmpty();
    }

    @Test
    void anAbsoluteOneMovesOnByTheWallClockOfTheDue() {
        Moment due = new Moment(LocalDateTime.parse("2026-03-23T12:00"), BERLIN);
        Moment next = new Moment(LocalDateTime.parse("2026-03-30T12:00"), BERLIN); // summer time has begun
        Reminder nine = Reminder.at(Instant.parse("2026-03-23T08:00:00Z"));
        Reminder relative = relative("-P1D", RelativeTo.DUE);
        assertThat(Reminders.movedOn(List.of(nine, relative), due, next, ZoneId.of("UTC")))
                .containsExactly(Reminder.at(Instant.parse("2026-03-30T07:00:00Z")), relative);
    }

    @Test
    void anAbsoluteOneOfADateMovesOnByTheWallClockOfTheReader() {
        Moment due = new Moment(LocalDateTime.parse("2026-03-23T00:00"), null);
        Moment next = new Moment(LocalDateTime.parse("2026-03-30T00:00"), null);
        List<Reminder> nine = List.of(Reminder.at(Instant.parse("2026-03-23T08:00:00Z")));
        assertThat(Reminders.movedOn(nine, due, next, BERLIN))
                .containsExactly(Reminder.at(Instant.parse("2026-03-30T07:00:00Z")));
    }

    @Test
    void anAbsoluteOneThatWouldBeBeyondAllYearsIsDropped() {
        Moment due = new Moment(LocalDateTime.parse("9997-01-01T00:00"), null);
        Moment next = new Moment(LocalDateTime.parse("9998-01-01T00:00"), null);
        assertThat(Reminders.movedOn(List.of(new Reminder("9999-06-01T00:00:00Z", null, null)), due, next, BERLIN))
                .isEmpty();
    }

    private static List<String> times(@Nullable Moment due, String... offsets) {
        List<Reminder> reminders = List.of(offsets).stream()
                .map(offset -> relative(offset, RelativeTo.DUE))
                .toList();
        return Reminders.times(reminders, null, due).stream()
                .map(time -> time.instant(BERLIN).toString())
                .toList();
    }

    private static Reminder relative(String offset, RelativeTo to) {
        return new Reminder(null, offset, to);
    }
}
