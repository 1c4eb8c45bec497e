package io.taskmanager.task.imports;

import io.taskmanager.task.export.Cells;
import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.reminder.Reminder;
import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.NewTask;
import io.taskmanager.task.task.Status;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Any table, by a mapping of fields to columns. An empty cell is the default of its field.
 *
 * @param mapping the name of a field to the name of its column
 * @param reader whose clock times without a zone are by
 */
record CsvSource(Map<String, String> mapping, ZoneId reader) implements TaskSource {

    private static final List<String> PRIORITIES = List.of("none", "lowest", "low", "medium", "high", "urgent");

    private static final Map<String, Status> STATUSES = Map.ofEntries(
            Map.entry("open", Status.OPEN),
            Map.entry("todo", Status.OPEN),
            Map.entry("to do", Status.OPEN),
            Map.entry("not started", Status.OPEN),
            Map.entry("backlog", Status.OPEN),
            Map.entry("false", Status.OPEN),
            Map.entry("no", Status.OPEN),
            Map.entry("in-progress", Status.IN_PROGRESS),
            Map.entry("in progress", Status.IN_PROGRESS),
            Map.entry("doing", Status.IN_PROGRESS),
            Map.entry("started", Status.IN_PROGRESS),
            Map.entry("done", Status.DONE),
            Map.entry("completed", Status.DONE),
            Map.entry("complete", Status.DONE),
            Map.entry("closed", Status.DONE),
            Map.entry("true", Status.DONE),
            Map.entry("yes", Status.DONE));

    @Override
    public void read(File file, Consumer<ImportLine> reader) throws IOException {
        try (Table table = Table.open(file.open())) {
            for (String[] cells = table.next(); cells != null; cells = table.next()) {
                reader.accept(new Row(table.line(), table.names(), cells).line());
            }
        }
    }

    /** What a list of another program is called, if it says what state its tasks are in. */
    static @Nullable Status status(String name) {
        return STATUSES.get(name.strip().toLowerCase(Locale.ROOT));
    }

    private final class Row {

        private final int line;
        private final List<String> names;
        private final String[] cells;
        private final List<ImportFault> faults = new ArrayList<>();

        Row(int line, List<String> names, String[] cells) {
            this.line = line;
            this.names = names;
            this.cells = cells;
        }

        ImportLine line() {
            if (cells.length > names.size()) {
                return ImportLine.bad(line, null, "has more cells than there are columns");
            }
            String rule = cell(CsvField.RECURRENCE);
            String project = cell(CsvField.PROJECT);
            NewTask task = new NewTask(
                    Texts.title(cell(CsvField.TITLE)),
                    cell(CsvField.DESCRIPTION),
                    statusOf(cell(CsvField.STATUS)),
                    priority(cell(CsvField.PRIORITY)),
                    parts(cell(CsvField.LABELS)),
                    null,
                    due(CsvField.START),
                    due(CsvField.DUE),
                    rule.isEmpty() ? null : new Recurrence(rule, null, null),
                    reminders(cell(CsvField.REMINDERS)),
                    null,
                    null);
            return new ImportLine(
                    line,
                    project.isEmpty() ? null : project,
                    faults.isEmpty() ? task : null,
                    parts(cell(CsvField.ASSIGNEES)),
                    faults);
        }

        private String cell(CsvField field) {
            int place = names.indexOf(mapping.getOrDefault(field.label(), ""));
            return place < 0 || place >= cells.length ? "" : Cells.asWritten(cells[place].strip());
        }

        private void fault(CsvField field, String reason) {
            faults.add(new ImportFault(line, mapping.get(field.label()), reason, true));
        }

        private @Nullable Status statusOf(String text) {
            Status status = text.isEmpty() ? Status.OPEN : status(text);
            if (status == null) {
                fault(CsvField.STATUS, "must be open, in-progress or done");
            }
            return status;
        }

        private @Nullable Integer priority(String text) {
            String name = text.toLowerCase(Locale.ROOT);
            int priority = name.isEmpty()
                    ? 0
                    : PRIORITIES.contains(name)
                            ? PRIORITIES.indexOf(name)
                            : name.matches("[0-5]") ? name.charAt(0) - '0' : -1;
            if (priority < 0) {
                fault(CsvField.PRIORITY, "must be 0 to 5, or one of " + String.join(", ", PRIORITIES));
            }
            return priority;
        }

        private @Nullable Due due(CsvField field) {
            String text = cell(field);
            Due due = text.isEmpty() ? null : Texts.due(text, reader).orElse(null);
            if (due == null && !text.isEmpty()) {
                fault(field, "must be a date like 2026-12-01, or a time like 2026-12-01 17:00");
            }
            return due;
        }

        private List<Reminder> reminders(String text) {
            List<Reminder> reminders = new ArrayList<>();
            for (String part : parts(text)) {
                Reminder.parse(part)
                        .ifPresentOrElse(
                                reminders::add,
                                () -> fault(
                                        CsvField.REMINDERS,
                                        "must be instants like 2026-12-01T08:00:00Z, or offsets like -PT10M due"));
            }
            return reminders;
        }

        private static List<String> parts(String text) {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }
}
