package io.taskmanager.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.task.recurrence.From;
import io.taskmanager.task.recurrence.Recurrence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What completing and moving does to a task that recurs. */
class RecurringTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aRecurringTaskThatIsDoneIsOpenAgainForItsNextOccurrence() {
        TaskEdit edit = done(task("FREQ=WEEKLY", date("2026-11-23"), date("2026-11-20")));
        TaskFields after = edit.after().fields();
        assertThat(edit.type()).isEqualTo(TaskEventType.COMPLETED);
        assertThat(edit.occurrence()).isEqualTo(new Occurrence(1, date("2026-11-23")));
        assertThat(after.done()).isFalse();
        assertThat(after.status()).isEqualTo(Status.OPEN);
        assertThat(after.due()).isEqualTo(date("2026-11-30"));
        assertThat(after.start()).isEqualTo(date("2026-11-27"));
        assertThat(edit.after().completedAt()).isNull();
    }

    @Test
    void theLastOccurrenceIsDoneForGood() {
        Task once = done(task("FREQ=WEEKLY;COUNT=2", date("2026-11-23"), null)).after();
        TaskEdit edit = done(once);
        assertThat(edit.occurrence()).isNull();
        assertThat(edit.after().fields().done()).isTrue();
        assertThat(edit.after().fields().due()).isEqualTo(date("2026-11-30"));
        assertThat(edit.after().completedAt()).isEqualTo(NOW);
    }

    @Test
    void aDueMovedByHandMovesThisOccurrenceOnly() {
        Task moved = due(task("FREQ=WEEKLY", date("2026-11-23"), null), date("2026-11-25"), "due");
        assertThat(done(moved).after().fields().due()).isEqualTo(date("2026-11-30"));
        Task earlier = due(task("FREQ=WEEKLY", date("2026-12-07"), null), date("2026-12-05"), "due");
        assertThat(done(earlier).after().fields().due()).isEqualTo(date("2026-12-14"));
    }

    @Test
    void aDueMovedTogetherWithTheRecurrenceMovesTheSeries() {
        Task moved =
                due(task("FREQ=WEEKLY;COUNT=2", date("2026-11-23"), null), date("2026-11-25"), "due", "recurrence");
        Task second = done(moved).after();
        assertThat(second.fields().due()).isEqualTo(date("2026-12-02"));
        assertThat(done(second).after().fields().done()).isTrue();
    }

    @Test
    void aTimeInsteadOfADateStartsTheSeriesAnew() {
        Due five = new Due(null, "2026-11-24T17:00", "Europe/Berlin");
        Task moved = due(task("FREQ=WEEKLY", date("2026-11-23"), null), five, "due");
        assertThat(done(moved).after().fields().due()).isEqualTo(new Due(null, "2026-12-01T17:00", "Europe/Berlin"));
    }

    @Test
    void aTaskThatIsNoLongerDueDoesNotRecur() {
        TaskEdit edit = TaskEdit.changed(
                task("FREQ=WEEKLY", date("2026-11-23"), null),
                fields(Status.OPEN, null, null, new Recurrence("FREQ=WEEKLY", From.DUE, null)),
                Set.of("due"),
                NOW,
                ZoneOffset.UTC);
        assertThat(edit.after().fields().recurrence()).isNull();
        assertThat(edit.after().series()).isNull();
    }

    @Test
    void theStartKeepsItsDistanceOnTheClock() {
        Due start = new Due(null, "2026-03-27T16:00", "Europe/Berlin");
        Due due = new Due(null, "2026-03-28T02:30", "Europe/Berlin");
        assertThat(start.shifted(due, new Due(null, "2026-03-29T02:30", "Europe/Berlin")))
                .isEqualTo(new Due(null, "2026-03-28T16:00", "Europe/Berlin"));
        assertThat(date("2026-03-27").shifted(due, new Due(null, "2026-04-28T02:30", "Europe/Berlin")))
                .isEqualTo(date("2026-04-27"));
    }

    @Test
    void aStartBeyondAllYearsStaysWhereItIs() {
        TaskEdit edit = done(task("FREQ=WEEKLY", date("2026-11-23"), date("9999-12-30")));
        assertThat(edit.after().fields().start()).isEqualTo(date("9999-12-30"));
        assertThat(edit.after().fields().remindsAt()).isEmpty();
    }

    private static Task due(Task task, Due due, String... patched) {
        TaskFields old = task.fields();
        TaskFields merged = fields(old.status(), old.start(), due, old.recurrence());
        return TaskEdit.changed(task, merged, Set.of(patched), NOW, ZoneOffset.UTC)
                .after();
    }

    private static TaskEdit done(Task task) {
        TaskFields old = task.fields();
        TaskFields merged = fields(Status.DONE, old.start(), old.due(), old.recurrence());
        return TaskEdit.changed(task, merged, Set.of("status"), NOW, ZoneOffset.UTC);
    }

    private static Task task(String rule, Due due, @Nullable Due start) {
        Recurrence recurrence = new Recurrence(rule, From.DUE, null);
        NewTask request =
                new NewTask("Pay the rent", null, null, null, null, null, start, due, recurrence, null, null, null);
        Task.Place place = new Task.Place(UUID.randomUUID(), "HOME", 12);
        return Task.created(UUID.randomUUID(), place, request, UUID.randomUUID(), NOW);
    }

    private static TaskFields fields(
            Status status, @Nullable Due start, @Nullable Due due, @Nullable Recurrence recurrence) {
        return new TaskFields(
                "Pay the rent",
                "",
                status,
                0,
                List.of(),
                List.of(),
                start,
                due,
                recurrence,
                List.of(),
                null,
                List.of(),
                "V",
                null);
    }

    private static Due date(String date) {
        return new Due(date, null, null);
    }
}
