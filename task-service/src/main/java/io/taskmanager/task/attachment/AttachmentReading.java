package io.taskmanager.task.attachment;

import io.taskmanager.kit.page.Cursors;
import io.taskmanager.kit.page.Page;
import io.taskmanager.task.listing.KeysetPage;
import io.taskmanager.task.task.TaskAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads files for those who may see their task. */
@ApplicationScoped
class AttachmentReading {

    private final TaskAccess access;
    private final Attachments attachments;
    private final AttachmentStore store;
    private final Cursors cursors;

    AttachmentReading(TaskAccess access, Attachments attachments, AttachmentStore store, Cursors cursors) {
        this.access = access;
        this.attachments = attachments;
        this.store = store;
        this.cursors = cursors;
    }

    AttachmentPage page(UUID taskId, UUID caller, @Nullable String cursor, int limit) {
        access.readable(taskId, caller);
        String context = "attachments/%s/%s".formatted(taskId, caller);
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(context, cursor).getFirst());
        Page<Attachment> page = KeysetPage.of(
                attachments.page(taskId, after, limit + 1),
                limit,
                last -> cursors.seal(context, List.of(last.id().toString())));
        return new AttachmentPage(page.items().stream().map(AttachmentView::of).toList(), page.next());
    }

    Attachment get(UUID taskId, UUID id, UUID caller) {
        access.readable(taskId, caller);
        return attachments.find(taskId, id).orElseThrow(() -> new AttachmentNotFound(id));
    }

    InputStream content(Attachment attachment, ByteRange range) {
        return store.open(attachment.key(), range.from(), range.length());
    }

    /** The small picture of a file. */
    InputStream preview(Attachment attachment) {
        if (attachment.preview() == null) {
            throw new AttachmentNotFound(attachment.id());
        }
        return store.open(attachment.previewKey(), 0, Long.MAX_VALUE);
    }
}
