package io.taskmanager.task.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets the comments of a task go that nobody can restore any more. They make no events: that of the task tells it. */
@ApplicationScoped
public class CommentPurge {

    private final Comments comments;

    CommentPurge(Comments comments) {
        this.comments = comments;
    }

    public void ofTask(UUID taskId) {
        comments.deleteAll(taskId);
    }
}
