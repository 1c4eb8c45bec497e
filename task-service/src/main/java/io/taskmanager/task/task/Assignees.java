package io.taskmanager.task.task;

import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.project.Project;
import java.util.List;
import java.util.UUID;

/** Tasks are assigned to members of their project only. Who leaves keeps old assignments, but gets no new ones. */
final class Assignees {

    private Assignees() {}

    /** @throws InvalidFields naming each assignee who is no member */
    static void requireMembers(Project project, List<UUID> assignees) {
        List<FieldError> strangers = assignees.stream()
                .filter(userId -> !project.hasMember(userId))
                .map(userId ->
                        new FieldError("assignees", "must be members of the project, %s is not".formatted(userId)))
                .toList();
        if (!strangers.isEmpty()) {
            throw new InvalidFields(strangers);
        }
    }
}
