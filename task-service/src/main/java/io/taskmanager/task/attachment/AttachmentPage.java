package io.taskmanager.task.attachment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the files of a task. */
@Schema(name = "AttachmentPage", requiredProperties = "items")
public record AttachmentPage(
        List<AttachmentView> items,
        @Schema(nullable = true) @Nullable String next) {}
