package io.taskmanager.task.imports;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.task.recurrence.From;
import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.reminder.RelativeTo;
import io.taskmanager.task.reminder.Reminder;
import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.NewTask;
import io.taskmanager.task.task.Status;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The {@code data.json} of a Vikunja export: a list of projects with their tasks. */
record VikunjaSource(ZoneId reader) implements TaskSource {

    private static final String NO_DATE = "0001-";
    private static final long DAY = 86_400;
    private static final int MONTHLY = 1;
    private static final int FROM_COMPLETION = 2;

    @Override
    public void read(File file, Consumer<ImportLine> reader) throws IOException {
        JsonFiles.read(file.open(), root -> {
            JsonFiles.require(root, JsonToken.START_ARRAY, "a list of projects");
            while (root.nextToken() == JsonToken.START_OBJECT) {
                String[] title = {null};
                JsonFiles.members(root, (name, value) -> {
                    if (name.equals("title")) {
                        title[0] = Texts.title(value.getValueAsString(""));
                    } else if (name.equals("tasks")) {
                        JsonFiles.elements(value, (line, task) -> reader.accept(line(line, title[0], task)));
                    }
                });
            }
        });
    }

    private ImportLine line(int line, @Nullable String project, JsonNode task) {
        List<ImportFault> faults = new ArrayList<>();
        Due due = due(task, "due_date");
        Due start = due(task, "start_date");
        NewTask read = new NewTask(
                Texts.title(task.path("title").asText()),
                Texts.plain(task.path("description").asText("")),
                task.path("done").asBoolean() ? Status.DONE : Status.OPEN,
                Math.clamp(task.path("priority").asInt(), 0, 5),
                labels(task),
                null,
                start,
                due,
                due == null ? null : recurrence(line, task, faults),
                reminders(task, start != null, due != null),
                null,
                null);
        List<String> people = new ArrayList<>();
        task.path("assignees").forEach(person -> {
            String address = person.path("email").asText("");
            if (!address.isEmpty()) {
                people.add(address);
            }
        });
        return new ImportLine(line, project == null || project.isEmpty() ? null : project, read, people, faults);
    }

    private static List<String> labels(JsonNode task) {
        List<String> labels = new ArrayList<>();
        task.path("labels")
                .forEach(label -> labels.add(Texts.title(label.path("title").asText())));
        return labels;
    }

    /** Relative ones have their time as well, which is what counts when they are relative to what is not here. */
    private static List<Reminder> reminders(JsonNode task, boolean start, boolean due) {
        List<Reminder> reminders = new ArrayList<>();
        for (JsonNode each : task.path("reminders")) {
            long seconds = each.path("relative_period").asLong();
            String to = each.path("relative_to").asText("");
            if (to.equals("due_date") && due) {
                Reminder.relative(RelativeTo.DUE, seconds).ifPresent(reminders::add);
            } else if (to.equals("start_date") && start) {
                Reminder.relative(RelativeTo.START, seconds).ifPresent(reminders::add);
            } else {
                String when = each.path("reminder").asText("");
                Reminder.parse(when.startsWith(NO_DATE) ? "" : when).ifPresent(reminders::add);
            }
        }
        return reminders;
    }

    /** No date is the year 1 there. */
    private @Nullable Due due(JsonNode task, String field) {
        String text = task.path(field).asText("");
        return text.startsWith(NO_DATE) ? null : Texts.due(text, reader).orElse(null);
    }

    private static @Nullable Recurrence recurrence(int line, JsonNode task, List<ImportFault> faults) {
        long after = task.path("repeat_after").asLong();
        int mode = task.path("repeat_mode").asInt();
        if (mode == MONTHLY) {
            return new Recurrence("FREQ=MONTHLY", null, null);
        }
        if (after <= 0) {
            return null;
        }
        if (after % DAY != 0) {
            faults.add(new ImportFault(line, "repeat_after", "is not a number of whole days, and left out", false));
            return null;
        }
        long days = after / DAY;
        String rule = days % 7 == 0 ? "FREQ=WEEKLY;INTERVAL=" + days / 7 : "FREQ=DAILY;INTERVAL=" + days;
        return new Recurrence(rule, mode == FROM_COMPLETION ? From.COMPLETION : From.DUE, null);
    }
}
