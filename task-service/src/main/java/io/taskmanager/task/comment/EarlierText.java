package io.taskmanager.task.comment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a comment said before it was edited.
 *
 * @param until when it was replaced
 */
@Schema(
        name = "EarlierText",
        requiredProperties = {"text", "until"})
public record EarlierText(String text, Instant until) {}
