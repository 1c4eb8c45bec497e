package io.taskmanager.task.attachment;

import io.taskmanager.task.project.Project;
import io.taskmanager.task.task.Belonging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Files stay with their task, whichever project it is in: its quota is what they take of. */
@ApplicationScoped
class AttachmentsFollowing implements Belonging {

    private final Attachments attachments;
    private final AttachmentConfig config;

    AttachmentsFollowing(Attachments attachments, AttachmentConfig config) {
        this.attachments = attachments;
        this.config = config;
    }

    /** @throws ProjectFull when they would take more than there is left */
    @Override
    public void requireRoom(Collection<UUID> tasks, Project target) {
        long coming = attachments.usedBy(tasks);
        if (coming == 0) {
            return;
        }
        long quota = config.perProject().asLongValue();
        long used = attachments.used(target.id());
        if (used + coming > quota) {
            throw new ProjectFull(quota, used);
        }
    }

    @Override
    public void follow(UUID taskId, UUID projectId) {
        attachments.follow(taskId, projectId);
    }
}
