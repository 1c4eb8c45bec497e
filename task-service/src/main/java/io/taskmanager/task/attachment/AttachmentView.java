package io.taskmanager.task.attachment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of a file.
 *
 * @param preview whether there is a small picture of it
 */
@Schema(
        name = "Attachment",
        requiredProperties = {
            "id",
            "taskId",
            "name",
            "size",
            "contentType",
            "checksum",
            "preview",
            "createdBy",
            "createdAt"
        })
public record AttachmentView(
        UUID id,
        UUID taskId,
        String name,
        @Schema(description = "In bytes") long size,

        @Schema(description = "What the bytes look like", examples = "image/png")
        String contentType,

        @Schema(description = "SHA-256 of the bytes, in hex")
        String checksum,

        @Schema(description = "Whether there is a small picture of it")
        boolean preview,

        UUID createdBy,
        Instant createdAt) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.taskId(),
                attachment.name(),
                attachment.size(),
                Objects.requireNonNull(attachment.contentType()),
                Objects.requireNonNull(attachment.checksum()),
                attachment.preview() != null,
                attachment.createdBy(),
                attachment.createdAt());
    }
}
