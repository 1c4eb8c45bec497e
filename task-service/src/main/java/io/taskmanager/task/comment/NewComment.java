package io.taskmanager.task.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment to be written; only the text is needed. */
@Schema(name = "NewComment", requiredProperties = "text")
public record NewComment(
        @NotNull
        @Size(max = CommentFields.MAX_TEXT)
        @Pattern(regexp = CommentFields.NOT_BLANK, message = "must not be blank")
        String text,

        @Size(max = CommentFields.MAX_MENTIONS) @Nullable List<@NotNull UUID> mentions) {

    @SuppressWarnings("NullAway") // what is absent is what CommentFields has a default for
    CommentFields fields() {
        return new CommentFields(text, mentions);
    }
}
