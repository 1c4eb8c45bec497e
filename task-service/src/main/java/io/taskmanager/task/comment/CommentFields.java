package io.taskmanager.task.comment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.change.EditableFields;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the author edits of a comment, by JSON Merge Patch.
 *
 * @param text Markdown
 * @param mentions the members it calls, whom the client has found in the text
 */
@Schema(name = "CommentFields")
@RegisterForReflection(registerFullHierarchy = true)
public record CommentFields(
        @Size(max = MAX_TEXT) @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        String text,

        @Size(max = MAX_MENTIONS) List<@NotNull UUID> mentions) {

    static final int MAX_TEXT = 10_000;
    static final int MAX_MENTIONS = 50;

    /** In the part of the language that Java and JSON Schema share. */
    static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

    static final EditableFields<CommentFields> TABLE = new EditableFields<CommentFields>()
            .with("text", CommentFields::text)
            .with("mentions", CommentFields::mentions);

    public CommentFields {
        text = Objects.requireNonNullElse(text, "");
        mentions = distinct(mentions);
    }

    /** Without repetitions; keeps nulls, for the constraints to name them. */
    private static List<UUID> distinct(@Nullable List<UUID> given) {
        return given == null ? List.of() : given.stream().distinct().toList();
    }
}
