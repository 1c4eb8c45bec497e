package io.taskmanager.task.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.task.quickadd.RecurrenceWords;
import io.taskmanager.task.recurrence.Moment;
import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.reminder.RelativeTo;
import io.taskmanager.task.reminder.Reminder;
import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.NewTask;
import io.taskmanager.task.task.Status;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Todoist's sync API gives as a backup: one object with projects, sections, items, notes, reminders, labels and
 * people, each referring to others by id. Sections become labels, notes a part of the description, items below others
 * subtasks; what is deleted there, or in an archived project, is left behind, as are reminders at a place.
 *
 * <p>The items are held, since their order is not that of the file, and a task comes before those below it.
 */
record TodoistJson(ZoneId reader) implements TaskSource {

    private static final int MOST_ITEMS = 100_000;
    private static final int MOST_LABELS = 20;
    private static final int LONGEST_LABEL = 50;
    private static final int LONGEST_DESCRIPTION = 50_000;

    @Override
    public void read(File file, Consumer<ImportLine> reader) throws IOException {
        Backup backup = new Backup();
        JsonFiles.read(
                file.open(),
                root -> JsonFiles.members(root, (name, value) -> {
                    switch (name) {
                        case "projects" -> JsonFiles.elements(value, (line, each) -> backup.project(each));
                        case "sections" -> JsonFiles.elements(value, (line, each) -> backup.section(each));
                        case "labels" -> JsonFiles.elements(value, (line, each) -> backup.label(each));
                        case "collaborators" -> JsonFiles.elements(value, (line, each) -> backup.person(each));
                        case "notes" -> JsonFiles.elements(value, (line, each) -> backup.note(each));
                        case "reminders" -> JsonFiles.elements(value, (line, each) -> backup.reminder(each));
                        case "items" -> JsonFiles.elements(value, backup::item);
                        default -> {
                            // settings and the like
                        }
                    }
                }));
        TodoistOrder.of(backup.items, backup.projects, backup.sections)
                .forEach(placed -> reader.accept(backup.line(placed)));
    }

    /** A project or a section, and where it is among its like. */
    record Named(String name, int order) {}

    /**
     * An item as far as it does not refer to others.
     *
     * @param parent the item that it is below; empty for none
     */
    record Item(
            int line,
            String id,
            String project,
            String section,
            String parent,
            int order,
            String title,
            String description,
            boolean checked,
            int priority,
            List<String> labels,
            String responsible,
            @Nullable Due due,
            @Nullable Recurrence recurrence,
            List<ImportFault> faults) {}

    private final class Backup {

        private final Map<String, Named> projects = new HashMap<>();
        private final Map<String, Named> sections = new HashMap<>();
        private final Map<String, String> labels = new HashMap<>();
        private final Map<String, String> people = new HashMap<>();
        private final Map<String, List<String>> notes = new HashMap<>();
        private final Map<String, List<JsonNode>> reminders = new HashMap<>();
        private final List<Item> items = new ArrayList<>();

        void project(JsonNode project) {
            if (!gone(project)) {
                projects.put(id(project, "id"), new Named(title(project, "name"), order(project, "child_order")));
            }
        }

        void section(JsonNode section) {
            if (!gone(section)) {
                sections.put(id(section, "id"), new Named(title(section, "name"), order(section, "section_order")));
            }
        }

        void label(JsonNode label) {
            labels.put(id(label, "id"), title(label, "name"));
        }

        void person(JsonNode person) {
            people.put(id(person, "id"), person.path("email").asText(""));
        }

        void note(JsonNode note) {
            String text = note.path("content").asText("").strip();
            if (!gone(note) && !text.isEmpty()) {
                notes.computeIfAbsent(id(note, "item_id"), unused -> new ArrayList<>())
                        .add(text);
            }
        }

        void reminder(JsonNode reminder) {
            if (!gone(reminder)) {
                reminders
                        .computeIfAbsent(id(reminder, "item_id"), unused -> new ArrayList<>())
                        .add(reminder);
            }
        }

        void item(int line, JsonNode item) throws UnreadableFile {
            if (gone(item)) {
                return;
            }
            if (items.size() >= MOST_ITEMS) {
                throw new UnreadableFile("The file has more than %d tasks.".formatted(MOST_ITEMS));
            }
            List<ImportFault> faults = new ArrayList<>();
            JsonNode due = item.path("due");
            StringBuilder description =
                    new StringBuilder(item.path("description").asText("").strip());
            Due when = due(due);
            Recurrence recurrence = when == null ? null : recurrence(due);
            boolean lost = when == null
                    ? due.isObject()
                    : recurrence == null && due.path("is_recurring").asBoolean();
            if (lost) {
                faults.add(new ImportFault(
                        line, "due", "is in words that are not understood; they are in the description", false));
                String words = due.path("string").asText(due.path("date").asText(""));
                description
                        .append(description.isEmpty() ? "" : "\n\n")
                        .append("Todoist date: ")
                        .append(words);
            }
            items.add(new Item(
                    line,
                    id(item, "id"),
                    id(item, "project_id"),
                    id(item, "section_id"),
                    id(item, "parent_id"),
                    order(item, "child_order"),
                    title(item, "content"),
                    description.toString(),
                    flag(item, "checked"),
                    priority(item.path("priority").asInt(1)),
                    labelsOf(item),
                    id(item, "responsible_uid"),
                    when,
                    recurrence,
                    faults));
        }

        ImportLine line(TodoistOrder.Placed placed) {
            Item item = placed.item();
            Named section = sections.get(item.section());
            List<String> named = Stream.concat(
                            item.labels().stream().map(label -> labels.getOrDefault(label, label)),
                            Stream.ofNullable(section).map(Named::name))
                    .filter(label -> !label.isEmpty())
                    .map(label -> label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label)
                    .distinct()
                    .limit(MOST_LABELS)
                    .toList();
            List<ImportFault> faults = new ArrayList<>(item.faults());
            NewTask task = new NewTask(
                    item.title(),
                    description(item, faults),
                    item.checked() ? Status.DONE : null,
                    item.priority(),
                    named,
                    null,
                    null,
                    item.due(),
                    item.recurrence(),
                    reminders(item, faults),
                    null,
                    null);
            Named project = projects.get(item.project());
            String address = people.getOrDefault(item.responsible(), "");
            return new ImportLine(
                    item.line(),
                    project == null || project.name().isEmpty() ? null : project.name(),
                    task,
                    address.isEmpty() ? List.of() : List.of(address),
                    faults,
                    placed.below());
        }

        private String description(Item item, List<ImportFault> faults) {
            StringBuilder text = new StringBuilder(item.description());
            for (String note : notes.getOrDefault(item.id(), List.of())) {
                if (text.length() + note.length() + 2 > LONGEST_DESCRIPTION) {
                    faults.add(new ImportFault(
                            item.line(), "notes", "are longer than a description can be; the rest is left out", false));
                    break;
                }
                text.append(text.isEmpty() ? "" : "\n\n").append(note);
            }
            return text.toString();
        }

        private List<Reminder> reminders(Item item, List<ImportFault> faults) {
            List<JsonNode> given = reminders.getOrDefault(item.id(), List.of());
            List<Reminder> read = given.stream()
                    .flatMap(each -> reminder(each, item.due()).stream())
                    .toList();
            if (read.size() < given.size()) {
                faults.add(new ImportFault(
                        item.line(), "reminders", "at a place, or without a time, are left out", false));
            }
            return read;
        }

        private Optional<Reminder> reminder(JsonNode reminder, @Nullable Due due) {
            return switch (reminder.path("type").asText("")) {
                case "relative" ->
                    due == null
                            ? Optional.empty()
                            : Reminder.relative(
                                    RelativeTo.DUE,
                                    -60L * reminder.path("minute_offset").asInt());
                case "absolute" ->
                    Optional.ofNullable(due(reminder.path("due"))).flatMap(TodoistJson::at);
                default -> Optional.empty();
            };
        }

        /** A time in a zone of its own is told in that; one without any is on the wall clock of the reader. */
        private @Nullable Due due(JsonNode due) {
            String zone = due.path("timezone").asText("");
            boolean known = ZoneId.getAvailableZoneIds().contains(zone);
            return Texts.due(due.path("date").asText(""), known ? ZoneId.of(zone) : reader)
                    .orElse(null);
        }

        private static @Nullable Recurrence recurrence(JsonNode due) {
            if (!due.path("is_recurring").asBoolean()) {
                return null;
            }
            Optional<Recurrence> read = RecurrenceWords.of(
                    due.path("string").asText(""), due.path("lang").asText("en"));
            return read.orElse(null);
        }

        private static List<String> labelsOf(JsonNode item) {
            List<String> labels = new ArrayList<>();
            item.path("labels").forEach(label -> labels.add(Texts.title(label.asText())));
            return labels;
        }

        /** 4 is the highest there, and 1 is none. */
        private static int priority(int given) {
            return switch (given) {
                case 4 -> 5;
                case 3 -> 4;
                case 2 -> 2;
                default -> 0;
            };
        }
    }

    private static Optional<Reminder> at(Due due) {
        Moment moment = due.moment();
        return Optional.ofNullable(moment.zone())
                .map(zone -> Reminder.at(moment.local().atZone(zone).toInstant()));
    }

    private static boolean gone(JsonNode thing) {
        return flag(thing, "is_deleted") || flag(thing, "is_archived");
    }

    /** Older backups have 1 for true. */
    private static boolean flag(JsonNode thing, String name) {
        JsonNode value = thing.path(name);
        return value.asBoolean() || value.asInt() == 1;
    }

    /** Ids are texts, in older backups numbers; empty when there is none. */
    private static String id(JsonNode thing, String name) {
        JsonNode value = thing.path(name);
        return value.isNull() ? "" : Objects.requireNonNullElse(value.asText(""), "");
    }

    private static int order(JsonNode thing, String name) {
        return thing.path(name).asInt();
    }

    private static String title(JsonNode thing, String name) {
        return Texts.title(thing.path(name).asText(""));
    }
}
