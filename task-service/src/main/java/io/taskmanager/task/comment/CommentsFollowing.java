package io.taskmanager.task.comment;

import io.taskmanager.task.project.Project;
import io.taskmanager.task.task.Belonging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Comments stay with their task, whichever project it is in: there they are searched. */
@ApplicationScoped
class CommentsFollowing implements Belonging {

    private final Comments comments;

    CommentsFollowing(Comments comments) {
        this.comments = comments;
    }

    @Override
    public void requireRoom(Collection<UUID> tasks, Project target) {
        // They are limited by task.
    }

    @Override
    public void follow(UUID taskId, UUID projectId) {
        comments.follow(taskId, projectId);
    }
}
