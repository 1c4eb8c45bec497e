package io.taskmanager.task.comment;

import io.taskmanager.kit.page.Cursors;
import io.taskmanager.kit.page.Page;
import io.taskmanager.task.listing.KeysetPage;
import io.taskmanager.task.task.TaskAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads comments for those who may see their task. */
@ApplicationScoped
class CommentReading {

    private final TaskAccess access;
    private final Comments comments;
    private final Cursors cursors;

    CommentReading(TaskAccess access, Comments comments, Cursors cursors) {
        this.access = access;
        this.comments = comments;
        this.cursors = cursors;
    }

    CommentView get(UUID taskId, UUID id, UUID caller) {
        access.readable(taskId, caller);
        return CommentView.withEarlier(comments.find(taskId, id).orElseThrow(() -> new CommentNotFound(id)));
    }

    CommentPage page(UUID taskId, UUID caller, @Nullable String cursor, int limit) {
        access.readable(taskId, caller);
        String context = "comments/%s/%s".formatted(taskId, caller);
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(context, cursor).getFirst());
        Page<Comment> page = KeysetPage.of(
                comments.page(taskId, after, limit + 1),
                limit,
                last -> cursors.seal(context, List.of(last.id().toString())));
        return new CommentPage(page.items().stream().map(CommentView::of).toList(), page.next());
    }
}
