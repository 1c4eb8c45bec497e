package io.taskmanager.task.project;

import java.util.List;
import java.util.UUID;

/** Where a page of projects ended. */
record ProjectPosition(String listedName, UUID id) {

    static ProjectPosition of(Project project) {
        return new ProjectPosition(project.listedName(), project.id());
    }

    static ProjectPosition parse(List<String> texts) {
        return new ProjectPosition(texts.get(0), UUID.fromString(texts.get(1)));
    }

    List<String> texts() {
        return List.of(listedName, id.toString());
    }
}
