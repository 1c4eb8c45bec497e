package io.taskmanager.task.attachment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.task.Task;
import io.taskmanager.task.task.TaskAccess.Accessible;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The data of the {@code task.attachment-*} events: like those of all that happens to a task, with the file.
 *
 * @param version of the task, which a file does not change
 */
@RegisterForReflection(registerFullHierarchy = true)
record AttachmentEvent(
        UUID taskId,
        UUID projectId,
        String key,
        String title,
        long version,
        UUID actor,
        UUID createdBy,
        List<UUID> assignees,
        List<FieldChange> changes,
        Attached attachment) {

    static final String ADDED = "task.attachment-added.v1";
    static final String REMOVED = "task.attachment-removed.v1";

    /** @param size in bytes */
    @RegisterForReflection(registerFullHierarchy = true)
    record Attached(UUID id, String name, long size, String contentType) {}

    static AttachmentEvent of(Attachment attachment, Accessible place, UUID actor) {
        Task task = place.task();
        return new AttachmentEvent(
                task.id(),
                task.projectId(),
                place.key(),
                task.fields().title(),
                task.version(),
                actor,
                task.createdBy(),
                task.fields().assignees(),
                List.of(),
                new Attached(
                        attachment.id(),
                        attachment.name(),
                        attachment.size(),
                        Objects.requireNonNull(attachment.contentType())));
    }
}
