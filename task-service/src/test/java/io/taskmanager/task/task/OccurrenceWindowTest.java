package io.taskmanager.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.recurrence.From;
import io.taskmanager.task.recurrence.Recurrence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which occurrences are in which days. */
class OccurrenceWindowTest {

    private static final Instant NOW = Instant.parse("2026-10-01T10:00:00Z");

    @Test
    void theFirstDayIsInTheWindowAndItsEndIsNot() {
        Task daily = task("FREQ=DAILY", date("2026-10-01"), null);
        assertThat(dues(daily, "2026-10-05", "2026-10-07", "UTC")).containsExactly("2026-10-05", "2026-10-06");
    }

    @Test
    void theCurrentOccurrenceIsNotPlannedAnyMore() {
        Task daily = task("FREQ=DAILY", date("2026-10-05"), null);
        assertThat(dues(daily, "2026-10-01", "2026-10-07", "UTC")).containsExactly("2026-10-06");
    }

    @Test
    void aTimeIsOnTheDayThatItIsForTheReader() {
        Task late = task("FREQ=WEEKLY", time("2026-10-01T23:30"), null);
        assertThat(dues(late, "2026-10-08", "2026-10-09", "Europe/Berlin")).containsExactly("2026-10-08T23:30");
        assertThat(dues(late, "2026-10-08", "2026-10-09", "Asia/Tokyo")).isEmpty();
        assertThat(dues(late, "2026-10-09", "2026-10-10", "Asia/Tokyo")).containsExactly("2026-10-08T23:30");
    }

    @Test
    void daylightSavingMovesNothingOverTheEdge() {
        Task late = task("FREQ=DAILY", time("2026-10-01T23:30"), null); // the clocks go back on October 25
        assertThat(dues(late, "2026-10-24", "2026-10-27", "Europe/Berlin"))
                .containsExactly("2026-10-24T23:30", "2026-10-25T23:30", "2026-10-26T23:30");
        Task skipped = task("FREQ=DAILY", time("2027-03-27T02:30"), null);
        assertThat(dues(skipped, "2027-03-28", "2027-03-29", "Europe/Berlin")).containsExactly("2027-03-28T02:30");
    }

    @Test
    void monthsWithoutTheDayAreLeftOut() {
        Task monthly = task("FREQ=MONTHLY", date("2026-10-31"), null);
        assertThat(dues(monthly, "2026-11-01", "2027-02-01", "UTC")).containsExactly("2026-12-31", "2027-01-31");
        Task last = task("FREQ=MONTHLY;BYMONTHDAY=-1", date("2026-10-31"), null);
        assertThat(dues(last, "2027-02-01", "2027-03-01", "UTC")).containsExactly("2027-02-28");
    }

    @Test
    void whatBeginsBeforeTheEndOrEndsAfterTheBeginningIsThere() {
        Task week = task("FREQ=MONTHLY", date("2026-10-10"), date("2026-10-05"));
        assertThat(dues(week, "2026-11-01", "2026-11-06", "UTC")).containsExactly("2026-11-10");
        assertThat(dues(week, "2026-11-10", "2026-11-20", "UTC")).containsExactly("2026-11-10");
        assertThat(dues(week, "2026-11-01", "2026-11-05", "UTC")).isEmpty();
        assertThat(dues(week, "2026-11-11", "2026-11-20", "UTC")).isEmpty();
        assertThat(window("2026-11-01", "2026-11-30", "UTC").of(week, NOW))
                .containsExactly(new PlannedOccurrence(date("2026-11-05"), date("2026-11-10")));
    }

    @Test
    void whatIsOverByNowNeverComes() {
        Task overdue = task("FREQ=DAILY", date("2026-09-01"), null);
        assertThat(dues(overdue, "2026-09-25", "2026-10-03", "UTC")).containsExactly("2026-10-01", "2026-10-02");
    }

    @Test
    void theSeriesEndsInTheWindow() {
        assertThat(dues(task("FREQ=DAILY;COUNT=3", date("2026-10-01"), null), "2026-10-01", "2026-11-01", "UTC"))
                .containsExactly("2026-10-02", "2026-10-03");
        assertThat(dues(task("FREQ=DAILY;UNTIL=20261002", date("2026-10-01"), null), "2026-10-01", "2026-11-01", "UTC"))
                .containsExactly("2026-10-02");
        assertThat(dues(task("FREQ=DAILY", date("2026-10-01"), null), "2030-10-01", "2030-10-02", "UTC"))
                .containsExactly("2030-10-01");
    }

    @Test
    void aDueMovedByHandIsNoOccurrenceMore() {
        Task task = task("FREQ=DAILY", date("2026-10-01"), null);
        TaskFields moved = new TaskFields(
                "Pay",
                "",
                Status.OPEN,
                0,
                List.of(),
                List.of(),
                null,
                date("2026-10-03"),
                task.fields().recurrence(),
                List.of(),
                null,
                List.of(),
                "V",
                null);
        Task after = TaskEdit.changed(task, moved, Set.of("due"), NOW, ZoneOffset.UTC)
                .after();
        assertThat(dues(after, "2026-10-01", "2026-10-06", "UTC")).containsExactly("2026-10-04", "2026-10-05");
    }

    @Test
    void whatIsCountedFromItsCompletionIsNotPlanned() {
        NewTask request = request(new Recurrence("FREQ=DAILY", From.COMPLETION, null), date("2026-10-01"), null);
        assertThat(dues(created(request), "2026-10-01", "2026-10-31", "UTC")).isEmpty();
    }

    @Test
    void thereAreNoMoreThanOneTellsOf() {
        Task often = task(
                "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23",
                time("2026-10-01T00:00"),
                null);
        assertThat(dues(often, "2026-10-02", "2026-12-01", "UTC")).hasSize(OccurrenceWindow.MOST + 1);
    }

    @Test
    void theDaysAreDatesAndNotTooMany() {
        assertThatThrownBy(() -> window("2026-10-01", "2026-10-01", "UTC")).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> window("2026-10-01", "2027-01-10", "UTC")).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> window("2026-02-30", "2026-03-01", "UTC")).isInstanceOf(InvalidFields.class);
        assertThat(dues(task("FREQ=DAILY", date("9999-12-29"), null), "9999-12-30", "9999-12-31", "UTC"))
                .containsExactly("9999-12-30");
    }

    private static List<String> dues(Task task, String from, String until, String zone) {
        return window(from, until, zone).of(task, NOW).stream()
                .map(PlannedOccurrence::due)
                .map(due -> due.date() == null ? due.at() : due.date())
                .toList();
    }

    private static OccurrenceWindow window(String from, String until, String zone) {
        return OccurrenceWindow.parse(from, until, zone);
    }

    private static Task task(String rule, Due due, @Nullable Due start) {
        return created(request(new Recurrence(rule, From.DUE, null), due, start));
    }

    private static NewTask request(Recurrence recurrence, Due due, @Nullable Due start) {
        return new NewTask("Pay", null, null, null, null, null, start, due, recurrence, null, null, null);
    }

    private static Task created(NewTask request) {
        Task.Place place = new Task.Place(UUID.randomUUID(), "HOME", 12);
        return Task.created(UUID.randomUUID(), place, request, UUID.randomUUID(), NOW);
    }

    private static Due date(String date) {
        return new Due(date, null, null);
    }

    private static Due time(String at) {
        return new Due(null, at, "Europe/Berlin");
    }
}
