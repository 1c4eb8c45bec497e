package io.taskmanager.task.imports;

import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.task.ChecklistItem;
import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.NewTask;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A backup of Todoist: the JSON of its sync API, or the CSV that it backs a project up as. Of that, sections become labels, subtasks the steps of a checklist, notes a part of
 * the description. A date in words that is not understood stays there as well.
 *
 * @param today what "every day" begins with
 */
record TodoistSource(ZoneId reader, LocalDate today) implements TaskSource {

    private static final Pattern LABEL = Pattern.compile("(?<=^|\\s)@([\\p{L}\\p{N}_-]+)");
    private static final int MOST_STEPS = 100;
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Map<String, String> RULES = Map.of(
            "every day", "FREQ=DAILY",
            "daily", "FREQ=DAILY",
            "every week", "FREQ=WEEKLY",
            "weekly", "FREQ=WEEKLY",
            "every month", "FREQ=MONTHLY",
            "monthly", "FREQ=MONTHLY",
            "every year", "FREQ=YEARLY",
            "yearly", "FREQ=YEARLY",
            "every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            "every workday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");

    @Override
    public void read(File file, Consumer<ImportLine> lines) throws IOException {
        if (TaskSource.first(file) == '{') {
            new TodoistJson(reader).read(file, lines);
            return;
        }
        try (Table table = Table.open(file.open())) {
            Backup backup = new Backup(table.names(), lines);
            for (String[] cells = table.next(); cells != null; cells = table.next()) {
                backup.row(table.line(), cells);
            }
            backup.end();
        }
    }

    /** A task whose subtasks and notes are still being read. */
    private static final class Draft {
        private final int line;
        private final List<String> labels = new ArrayList<>();
        private final List<ChecklistItem> steps = new ArrayList<>();
        private final List<ImportFault> faults = new ArrayList<>();
        private final StringBuilder description = new StringBuilder();
        private String title = "";
        private int priority;
        private @Nullable Due due;
        private @Nullable Recurrence recurrence;

        Draft(int line) {
            this.line = line;
        }

        void describe(String text) {
            if (!text.isBlank()) {
                description.append(description.isEmpty() ? "" : "\n\n").append(text.strip());
            }
        }

        ImportLine done() {
            NewTask task = new NewTask(
                    title,
                    description.toString(),
                    null,
                    priority,
                    labels,
                    null,
                    null,
                    due,
                    recurrence,
                    null,
                    steps,
                    null);
            return new ImportLine(line, null, task, List.of(), faults);
        }
    }

    private final class Backup {

        private final List<String> names;
        private final Consumer<ImportLine> to;
        private String section = "";
        private @Nullable Draft draft;

        Backup(List<String> names, Consumer<ImportLine> to) {
            this.names = names;
            this.to = to;
        }

        void row(int line, String[] cells) {
            String content = cell(cells, "CONTENT");
            switch (cell(cells, "TYPE").toLowerCase(Locale.ROOT)) {
                case "section" -> {
                    end();
                    section = Texts.title(content);
                }
                case "note" -> {
                    if (draft != null) {
                        draft.describe(content);
                    }
                }
                case "task" -> task(line, content, cells);
                default -> {
                    // settings of the view, and empty lines
                }
            }
        }

        void end() {
            if (draft != null) {
                to.accept(draft.done());
                draft = null;
            }
        }

        private void task(int line, String content, String[] cells) {
            if (draft != null && !cell(cells, "INDENT").matches("1?")) {
                step(draft, line, content);
                return;
            }
            end();
            Draft next = new Draft(line);
            draft = next;
            LABEL.matcher(content).results().forEach(found -> next.labels.add(found.group(1)));
            next.title = Texts.title(LABEL.matcher(content).replaceAll(""));
            if (!section.isEmpty() && section.length() <= 50) {
                next.labels.add(section);
            }
            next.describe(cell(cells, "DESCRIPTION"));
            next.priority = priority(cell(cells, "PRIORITY"));
            date(next, cell(cells, "DATE"), cell(cells, "TIMEZONE"));
        }

        private static void step(Draft draft, int line, String content) {
            if (draft.steps.size() < MOST_STEPS) {
                draft.steps.add(
                        new ChecklistItem(Texts.stepId(draft.line, draft.steps.size()), Texts.step(content), false));
            } else {
                draft.faults.add(new ImportFault(line, "CONTENT", "is one subtask too many, and left out", false));
            }
        }

        private void date(Draft draft, String date, String zone) {
            if (date.isEmpty()) {
                return;
            }
            String words = date.toLowerCase(Locale.ROOT).replace("every! ", "every ");
            String rule = RULES.containsKey(words) ? RULES.get(words) : weekly(words);
            ZoneId meant = ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : reader;
            if (rule != null) {
                draft.due = new Due(today.toString(), null, null);
                draft.recurrence = new Recurrence(rule, null, null);
                return;
            }
            draft.due = Texts.due(date, meant).orElse(null);
            if (draft.due == null) {
                draft.faults.add(new ImportFault(
                        draft.line, "DATE", "is in words that are not understood; it is in the description", false));
                draft.describe("Todoist date: " + date);
            }
        }

        private static @Nullable String weekly(String words) {
            if (!words.startsWith("every ")) {
                return null;
            }
            List<String> days = Arrays.stream(words.substring(6).split("\\s*,\\s*"))
                    .map(day -> day.length() < 3 ? day : day.substring(0, 3))
                    .toList();
            boolean named = !days.isEmpty()
                    && DAYS.containsAll(days)
                    && words.matches("every [a-z, ]+")
                    && Arrays.stream(words.substring(6).split("\\s*,\\s*"))
                            .allMatch(day -> day.matches("[a-z]{3}|[a-z]+day"));
            return named
                    ? "FREQ=WEEKLY;BYDAY="
                            + String.join(
                                    ",",
                                    days.stream()
                                            .map(day -> day.substring(0, 2).toUpperCase(Locale.ROOT))
                                            .toList())
                    : null;
        }

        /** 1 is the highest there, and 4 is none. */
        private static int priority(String text) {
            return switch (text) {
                case "1" -> 5;
                case "2" -> 4;
                case "3" -> 2;
                default -> 0;
            };
        }

        private String cell(String[] cells, String name) {
            int place = names.indexOf(name);
            return place < 0 || place >= cells.length ? "" : cells[place].strip();
        }
    }
}
