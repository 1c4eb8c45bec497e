package io.taskmanager.task.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.reminder.Reminder;
import io.taskmanager.task.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task to be created; only the title is needed. */
@Schema(name = "NewTask", requiredProperties = "title")
@RegisterForReflection(registerFullHierarchy = true)
public record NewTask(
        @OneLine(max = 500) @Schema(minLength = 1, maxLength = 500)
        String title,

        @Size(max = 50_000) @Nullable String description,
        @Nullable Status status,
        @Min(0) @Max(5) @Nullable Integer priority,
        @Size(max = 20) @Nullable List<@OneLine(max = 50) String> labels,
        @Size(max = 50) @Nullable List<@NotNull UUID> assignees,
        @Valid @Nullable Due start,
        @Valid @Nullable Due due,
        @Valid @Nullable Recurrence recurrence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<@NotNull @Valid Reminder> reminders,
        @Size(max = 100) @Nullable List<@NotNull @Valid ChecklistItem> checklist,

        @Schema(nullable = true, description = "The task of the same project that it is a subtask of")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        UUID parent) {

    /** The same, assigned to these. */
    public NewTask assigned(List<UUID> people) {
        return with(people, reminders, parent);
    }

    /** The same with these reminders. */
    public NewTask reminding(@Nullable List<Reminder> times) {
        return with(assignees, times, parent);
    }

    /** The same as a subtask. */
    public NewTask below(UUID task) {
        return with(assignees, reminders, task);
    }

    private NewTask with(@Nullable List<UUID> people, @Nullable List<Reminder> times, @Nullable UUID above) {
        return new NewTask(
                title, description, status, priority, labels, people, start, due, recurrence, times, checklist, above);
    }

    @SuppressWarnings("NullAway") // what is absent is what TaskFields has defaults for
    TaskFields fields(@Nullable String rank) {
        return new TaskFields(
                        title,
                        description,
                        status,
                        priority,
                        labels,
                        assignees,
                        start,
                        due,
                        recurrence,
                        reminders,
                        null,
                        checklist,
                        rank,
                        parent)
                .checked();
    }
}
