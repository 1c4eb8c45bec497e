package io.taskmanager.task.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.change.EditableFields;
import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.reminder.Reminder;
import io.taskmanager.task.reminder.ReminderTime;
import io.taskmanager.task.reminder.Reminders;
import io.taskmanager.task.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What people edit of a task, by JSON Merge Patch. To remove a field gives it its default; the title has none.
 *
 * @param description Markdown; empty when there is none
 * @param reminders merged as one field
 * @param done the same as status DONE; a patch may set either
 * @param checklist steps in their order; merged as one field
 * @param rank orders the tasks of a project by hand; null only while a removed rank waits for a new one
 * @param parent the task that it is a part of
 */
@Schema(name = "TaskFields")
@RegisterForReflection(registerFullHierarchy = true)
public record TaskFields(
        @OneLine(max = 500) @Schema(minLength = 1, maxLength = 500)
        String title,

        @Size(max = 50_000) String description,
        Status status,
        @Min(0) @Max(5) Integer priority,
        @Size(max = 20) List<@OneLine(max = 50) String> labels,
        @Size(max = 50) List<@NotNull UUID> assignees,
        @Valid @Schema(nullable = true) @Nullable Due start,
        @Valid @Schema(nullable = true) @Nullable Due due,
        @Valid @Schema(nullable = true) @Nullable Recurrence recurrence,
        List<@NotNull @Valid Reminder> reminders,
        Boolean done,

        @Size(max = 100) List<@NotNull @Valid ChecklistItem> checklist,

        @Pattern(regexp = Ranks.PATTERN, message = "must be 1 to 64 letters or digits") @Nullable
        String rank,

        @Schema(nullable = true, description = "The task of the same project that it is a subtask of") @Nullable
        UUID parent) {

    static final EditableFields<TaskFields> TABLE = new EditableFields<TaskFields>()
            .with("title", TaskFields::title)
            .with("description", TaskFields::description)
            .with("status", TaskFields::status)
            .with("priority", TaskFields::priority)
            .with("labels", TaskFields::labels)
            .with("assignees", TaskFields::assignees)
            .with("start", TaskFields::start)
            .with("due", TaskFields::due)
            .with("recurrence", TaskFields::recurrence)
            .with("reminders", TaskFields::reminders)
            .with("done", TaskFields::done)
            .with("checklist", TaskFields::checklist)
            .with("rank", TaskFields::rank)
            .with("parent", TaskFields::parent);

    /** What the first event of a task compares with. */
    static final TaskFields BLANK = new TaskFields(
            "", "", Status.OPEN, 0, List.of(), List.of(), null, null, null, List.of(), false, List.of(), null, null);

    public TaskFields {
        description = Objects.requireNonNullElse(description, "");
        status = Objects.requireNonNullElse(status, Status.OPEN);
        priority = Objects.requireNonNullElse(priority, 0);
        labels = distinct(labels);
        assignees = distinct(assignees);
        reminders = distinct(reminders);
        done = Objects.requireNonNullElse(done, status == Status.DONE);
        checklist = checklist == null ? List.of() : checklist;
    }

    /**
     * These fields, which a patch made of {@code before}, with status and done agreeing: whichever of the two the patch
     * names decides. A task that is no longer done is open again, one that is no longer due does not recur, and a
     * reminder goes with the date that it is relative to.
     *
     * @param patched the names in the patch
     * @throws InvalidFields when what the patch names contradicts
     */
    TaskFields settled(TaskFields before, Set<String> patched) {
        TaskFields agreed = agreed(before, patched);
        boolean recurs = due != null || patched.contains("recurrence");
        TaskFields dated = recurs ? agreed : agreed.with(agreed.status, due, start, null, rank);
        return (patched.contains("reminders")
                        ? dated
                        : dated.reminding(Reminders.possible(reminders, start != null, due != null)))
                .checked();
    }

    /**
     * @throws InvalidFields when the recurrence does not go with the due, a reminder is relative to a date that is not
     *     there, or two steps have one id
     */
    TaskFields checked() {
        if (checklist.stream().map(ChecklistItem::id).distinct().count() < checklist.size()) {
            throw InvalidFields.of("checklist", "must not repeat an id");
        }
        for (int i = 0; i < reminders.size(); i++) {
            requireDate(reminders.get(i), "reminders[%d].relativeTo".formatted(i));
        }
        if (recurrence == null) {
            return this;
        }
        if (due == null) {
            throw InvalidFields.of("recurrence", "needs a due");
        }
        if (due.date() != null && !recurrence.fitsDates()) {
            throw InvalidFields.of("recurrence.rule", "must not name times of day when the due is a date");
        }
        return this;
    }

    private void requireDate(Reminder reminder, String field) {
        Reminders.missing(reminder, start != null, due != null).ifPresent(date -> {
            throw InvalidFields.of(field, "needs a " + date.label());
        });
    }

    /**
     * The next occurrence of these: open, due then, started as long before, and reminding as long before.
     *
     * @param reader whose wall clock it is, for a due that is a date
     */
    TaskFields movedOn(Due next, ZoneId reader) {
        if (due == null) {
            return with(Status.OPEN, next, start, recurrence, rank);
        }
        return with(Status.OPEN, next, start == null ? null : start.shifted(due, next), recurrence, rank)
                .reminding(Reminders.movedOn(reminders, due.moment(), next.moment(), reader));
    }

    /** When these remind. */
    List<ReminderTime> remindsAt() {
        return Reminders.times(reminders, start == null ? null : start.moment(), due == null ? null : due.moment());
    }

    private TaskFields agreed(TaskFields before, Set<String> patched) {
        boolean byStatus = patched.contains("status");
        boolean byDone = patched.contains("done");
        if (byStatus && byDone && done != (status == Status.DONE)) {
            throw InvalidFields.of("done", "contradicts the status " + status.label());
        }
        if (!byDone || byStatus) {
            return with(status, rank);
        }
        if (done) {
            return with(Status.DONE, rank);
        }
        return with(before.status() == Status.DONE ? Status.OPEN : before.status(), rank);
    }

    /** These fields as those of no subtask. */
    TaskFields withoutParent() {
        return with(status, due, start, recurrence, rank, null);
    }

    /** These fields in another project: assigned to its members only, and, alone, those of no subtask. */
    TaskFields transferred(Predicate<UUID> members, boolean alone, String newRank) {
        return new TaskFields(
                title,
                description,
                status,
                priority,
                labels,
                assignees.stream().filter(members).toList(),
                start,
                due,
                recurrence,
                reminders,
                done,
                checklist,
                newRank,
                alone ? null : parent);
    }

    TaskFields ranked(String newRank) {
        return with(status, newRank);
    }

    private TaskFields reminding(List<Reminder> newReminders) {
        return newReminders.equals(reminders)
                ? this
                : new TaskFields(
                        title,
                        description,
                        status,
                        priority,
                        labels,
                        assignees,
                        start,
                        due,
                        recurrence,
                        newReminders,
                        done,
                        checklist,
                        rank,
                        parent);
    }

    private TaskFields with(Status newStatus, @Nullable String newRank) {
        return with(newStatus, due, start, recurrence, newRank);
    }

    private TaskFields with(
            Status newStatus,
            @Nullable Due newDue,
            @Nullable Due newStart,
            @Nullable Recurrence newRecurrence,
            @Nullable String newRank) {
        return with(newStatus, newDue, newStart, newRecurrence, newRank, parent);
    }

    private TaskFields with(
            Status newStatus,
            @Nullable Due newDue,
            @Nullable Due newStart,
            @Nullable Recurrence newRecurrence,
            @Nullable String newRank,
            @Nullable UUID newParent) {
        return new TaskFields(
                title,
                description,
                newStatus,
                priority,
                labels,
                assignees,
                newStart,
                newDue,
                newRecurrence,
                reminders,
                newStatus == Status.DONE,
                checklist,
                newRank,
                newParent);
    }

    /** Without repetitions; keeps nulls, for the constraints to name them. */
    private static <T> List<T> distinct(@Nullable List<T> given) {
        return given == null ? List.of() : given.stream().distinct().toList();
    }
}
