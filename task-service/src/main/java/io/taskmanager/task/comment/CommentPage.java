package io.taskmanager.task.comment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the comments on a task. */
@Schema(name = "CommentPage", requiredProperties = "items")
public record CommentPage(
        List<CommentView> items,
        @Schema(nullable = true) @Nullable String next) {}
