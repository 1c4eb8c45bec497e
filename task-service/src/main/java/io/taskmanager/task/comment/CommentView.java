package io.taskmanager.task.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the API shows it.
 *
 * @param editedAt when its text was last changed
 * @param earlier what it said before, oldest first; only when one comment is asked for
 */
@Schema(
        name = "Comment",
        requiredProperties = {
            "id",
            "taskId",
            "projectId",
            "author",
            "text",
            "mentions",
            "reactions",
            "version",
            "createdAt"
        })
public record CommentView(
        UUID id,
        UUID taskId,
        UUID projectId,
        UUID author,
        String text,
        List<UUID> mentions,
        List<Reaction> reactions,
        long version,
        Instant createdAt,
        @Schema(nullable = true) @Nullable Instant editedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<EarlierText> earlier) {

    static CommentView of(Comment comment) {
        return with(comment, null);
    }

    static CommentView withEarlier(Comment comment) {
        return with(comment, comment.earlier());
    }

    /** The answer that the creation of {@code stored} got, whatever became of the comment since. */
    static CommentView asCreated(Comment stored, NewComment request) {
        return of(Comment.created(
                stored.id(),
                stored.taskId(),
                stored.projectId(),
                stored.author(),
                request.fields(),
                stored.createdAt()));
    }

    private static CommentView with(Comment comment, @Nullable List<EarlierText> earlier) {
        return new CommentView(
                comment.id(),
                comment.taskId(),
                comment.projectId(),
                comment.author(),
                comment.fields().text(),
                comment.fields().mentions(),
                comment.reactions(),
                comment.version(),
                comment.createdAt(),
                comment.editedAt(),
                earlier);
    }
}
