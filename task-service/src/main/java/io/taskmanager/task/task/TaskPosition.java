package io.taskmanager.task.task;

import java.util.List;
import java.util.UUID;

/** Where a page of tasks ended: the value sorted by, and the id among equals. */
record TaskPosition(String value, UUID id) {

    static TaskPosition of(Task task, TaskSort sort) {
        return new TaskPosition(sort.position(task), task.id());
    }

    static TaskPosition parse(List<String> texts) {
        return new TaskPosition(texts.get(0), UUID.fromString(texts.get(1)));
    }

    List<String> texts() {
        return List.of(value, id.toString());
    }
}
