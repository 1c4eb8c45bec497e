package io.taskmanager.task.words;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a text, in UTF-16 units, as JavaScript and Java count.
 *
 * @param end behind the part
 */
@Schema(
        name = "TextRange",
        requiredProperties = {"start", "end"})
public record TextRange(int start, int end) {}
