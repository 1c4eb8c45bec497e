package io.taskmanager.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.change.FieldChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskEditTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Task task = task(Status.OPEN);

    @Test
    void doneByStatusIsDone() {
        TaskEdit edit = edit(task, Status.DONE, null, "status");
        assertThat(edit.type()).isEqualTo(TaskEventType.COMPLETED);
        assertThat(edit.after().fields().done()).isTrue();
        assertThat(edit.after().completedAt()).isEqualTo(LATER);
        assertThat(edit.changes())
                .containsExactly(
                        new FieldChange("status", Status.OPEN, Status.DONE), new FieldChange("done", false, true));
    }

    @Test
    void doneByDoneHasTheStatusDone() {
        TaskEdit edit = edit(task, Status.OPEN, true, "done");
        assertThat(edit.type()).isEqualTo(TaskEventType.COMPLETED);
        assertThat(edit.after().fields().status()).isEqualTo(Status.DONE);
    }

    @Test
    void notDoneAnyMoreIsOpenAgain() {
        TaskEdit edit = edit(task(Status.DONE), Status.DONE, false, "done");
        assertThat(edit.type()).isEqualTo(TaskEventType.REOPENED);
        assertThat(edit.after().fields().status()).isEqualTo(Status.OPEN);
        assertThat(edit.after().completedAt()).isNull();
    }

    @Test
    void notDoneDoesNotTakeATaskOutOfProgress() {
        TaskEdit edit = edit(task(Status.IN_PROGRESS), Status.IN_PROGRESS, false, "done");
        assertThat(edit.changes()).isEmpty();
    }

    @Test
    void statusAndDoneMustNotContradict() {
        assertThatThrownBy(() -> edit(task, Status.OPEN, true, "status", "done"))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining("done");
    }

    @Test
    void aTaskThatStaysDoneKeepsItsTimeOfCompletion() {
        Task done = task(Status.DONE);
        assertThat(edit(done, Status.DONE, true, "done").after().completedAt()).isEqualTo(NOW);
    }

    @Test
    void settingWhatIsThereChangesNothing() {
        assertThat(edit(task, Status.OPEN, false, "status", "done").changes()).isEmpty();
    }

    @Test
    void aRemovedRankPutsTheTaskLast() {
        TaskFields unranked = task.fields().ranked(null);
        TaskEdit edit = TaskEdit.changed(task, unranked, Set.of("rank"), LATER, ZoneOffset.UTC);
        assertThat(edit.after().fields().rank()).isGreaterThan(task.fields().rank());
    }

    @Test
    void creationTellsWhatDiffersFromABlankTask() {
        assertThat(TaskEdit.created(task).changes())
                .extracting(FieldChange::field)
                .containsExactly("title", "rank");
    }

    private static TaskEdit edit(Task task, Status status, @Nullable Boolean done, String... patched) {
        TaskFields old = task.fields();
        TaskFields merged = new TaskFields(
                old.title(),
                "",
                status,
                0,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                done == null ? old.done() : done,
                List.of(),
                old.rank(),
                old.parent());
        return TaskEdit.changed(task, merged, Set.of(patched), LATER, ZoneOffset.UTC);
    }

    private static Task task(Status status) {
        NewTask request =
                new NewTask("Pay the rent", null, status, null, null, null, null, null, null, null, null, null);
        Task.Place place = new Task.Place(UUID.randomUUID(), "HOME", 12);
        return Task.created(UUID.randomUUID(), place, request, UUID.randomUUID(), NOW);
    }
}
