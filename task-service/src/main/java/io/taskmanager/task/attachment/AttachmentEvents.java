package io.taskmanager.task.attachment;

import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.data.outbox.OutboxSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What happens to files: on the topic of the tasks that they belong to; and what has not left for there yet. */
@ApplicationScoped
public class AttachmentEvents {
    static final OutboxSource SOURCE = new OutboxSource(Attachments.NAME, "tasks", "/task-service/attachments");

    private final Attachments attachments;

    AttachmentEvents(Attachments attachments) {
        this.attachments = attachments;
    }

    @Produces
    @Singleton
    static OutboxSource source() {
        return SOURCE;
    }

    /** Those of files of a task that are still in their documents. */
    public List<OutboxEvent> waiting(UUID taskId) {
        return attachments.waiting(taskId);
    }

    /** Those of files of all tasks of a project that are still in their documents. */
    public List<OutboxEvent> waitingIn(UUID projectId) {
        return attachments.waitingIn(projectId);
    }
}
