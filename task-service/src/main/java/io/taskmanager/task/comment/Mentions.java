package io.taskmanager.task.comment;

import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.project.Project;
import java.util.List;
import java.util.UUID;

/** Members of the project can be called, nobody else. Who leaves stays mentioned where he was. */
final class Mentions {

    private Mentions() {}

    /** @throws InvalidFields naming each who is no member */
    static void requireMembers(Project project, List<UUID> mentions) {
        List<FieldError> strangers = mentions.stream()
                .filter(userId -> !project.hasMember(userId))
                .map(userId ->
                        new FieldError("mentions", "must be members of the project, %s is not".formatted(userId)))
                .toList();
        if (!strangers.isEmpty()) {
            throw new InvalidFields(strangers);
        }
    }
}
