package io.taskmanager.task.task;

import io.taskmanager.kit.problem.InvalidFields;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The orders that lists of tasks come in, each with an index of its own. Equals follow the order of creation. */
enum TaskSort {
    RANK("fields.rank", task -> String.valueOf(task.fields().rank()), text -> text),
    /** Tasks without a due date come last, and first in reverse. */
    DUE("listed.due", task -> millis(task.listed().due()), TaskSort::instant),
    PRIORITY("fields.priority", task -> task.fields().priority().toString(), Integer::valueOf),
    UPDATED("updatedAt", task -> millis(task.updatedAt()), TaskSort::instant),
    CREATED("createdAt", task -> millis(task.createdAt()), TaskSort::instant);

    /** The path in the document. */
    final String path;

    private final Function<Task, String> position;
    private final Function<String, Object> value;

    TaskSort(String path, Function<Task, String> position, Function<String, Object> value) {
        this.path = path;
        this.position = position;
        this.value = value;
    }

    static TaskSort named(String name) {
        return Arrays.stream(values())
                .filter(sort -> sort.label().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidFields.of(
                        "sort",
                        "must be one of %s, with a leading - for descending"
                                .formatted(Arrays.stream(values())
                                        .map(TaskSort::label)
                                        .collect(Collectors.joining(", ")))));
    }

    /** Where the task is in this order, as text for a cursor. */
    String position(Task task) {
        return position.apply(task);
    }

    /** The stored value that a {@link #position} stands for. */
    Object value(String text) {
        return value.apply(text);
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private static Object instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
