package io.taskmanager.task.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column can be, and what other programs call it. */
enum CsvField {
    TITLE("title", "name", "task", "task name", "content", "summary", "subject"),
    DESCRIPTION("description", "notes", "note", "details", "desc", "body"),
    STATUS("status", "state", "column", "list"),
    PRIORITY("priority", "importance"),
    LABELS("labels", "label", "tags", "tag", "categories"),
    ASSIGNEES("assignees", "assignee", "assigned to", "assignee email", "owner"),
    START("start", "start date", "begin"),
    DUE("due", "due date", "deadline", "due_date"),
    RECURRENCE("recurrence", "rrule", "repeat"),
    REMINDERS("reminders", "reminder"),
    PROJECT("project", "project name", "folder");

    private final List<String> names;

    CsvField(String... names) {
        this.names = List.of(names);
    }

    /** The name in the API. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CsvField> labelled(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(label))
                .findFirst();
    }

    /** Which column most likely is which field, by their names. */
    static Map<String, String> guess(List<String> columns) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (CsvField field : values()) {
            field.names.stream()
                    .flatMap(name -> columns.stream().filter(column -> column.equalsIgnoreCase(name)))
                    .filter(column -> !mapping.containsValue(column))
                    .findFirst()
                    .ifPresent(column -> mapping.put(field.label(), column));
        }
        return mapping;
    }
}
