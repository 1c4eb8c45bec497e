package io.taskmanager.task.comment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.task.Task;
import java.util.List;
import java.util.UUID;

/**
 * The data of every {@code comment.*} event: who wrote what where, but not the text.
 *
 * @param key of the task, as are title, createdBy and assignees: who is told of a comment needs no second event
 * @param version of the comment
 * @param mentions all members it calls
 * @param newMentions those that this write called
 * @param changed the names of the fields that this write changed
 */
@RegisterForReflection(registerFullHierarchy = true)
record CommentEvent(
        UUID commentId,
        UUID taskId,
        UUID projectId,
        String key,
        String title,
        UUID createdBy,
        List<UUID> assignees,
        long version,
        UUID actor,
        UUID author,
        List<UUID> mentions,
        List<UUID> newMentions,
        List<String> changed) {

    static CommentEvent of(CommentEdit edit, Task task, String taskKey, UUID actor) {
        Comment comment = edit.after();
        return new CommentEvent(
                comment.id(),
                comment.taskId(),
                comment.projectId(),
                taskKey,
                task.fields().title(),
                task.createdBy(),
                task.fields().assignees(),
                comment.version(),
                actor,
                comment.author(),
                comment.fields().mentions(),
                edit.newMentions(),
                edit.changed());
    }
}
