package io.taskmanager.task.comment;

import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.change.FieldVersions;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a comment, as a value: the comment after it and what is told of it. Pure.
 *
 * @param changes what can be in conflict with what others did meanwhile
 * @param newMentions whom this step calls
 * @param changed the names of the fields that differ
 */
record CommentEdit(
        Comment after, CommentEventType type, List<FieldChange> changes, List<UUID> newMentions, List<String> changed) {

    /** Earlier texts kept of a comment. */
    static final int MOST_EARLIER = 20;

    private static final CommentFields NOTHING = new CommentFields("", List.of());

    static CommentEdit created(Comment comment) {
        return new CommentEdit(
                comment,
                CommentEventType.CREATED,
                List.of(),
                comment.fields().mentions(),
                names(CommentFields.TABLE.between(NOTHING, comment.fields())));
    }

    /** With other fields. Only another text is an edit that readers are shown. */
    static CommentEdit changed(Comment comment, CommentFields fields, Instant now) {
        CommentFields before = comment.fields();
        boolean rewritten = !before.text().equals(fields.text());
        List<FieldChange> changes = CommentFields.TABLE.between(before, fields);
        Comment after = next(
                comment,
                fields,
                comment.reactions(),
                rewritten ? earlier(comment, now) : comment.earlier(),
                changes,
                rewritten ? now : comment.editedAt(),
                Lifecycle.LIVE);
        List<UUID> called = fields.mentions().stream()
                .filter(user -> !before.mentions().contains(user))
                .toList();
        return new CommentEdit(after, CommentEventType.CHANGED, changes, called, names(changes));
    }

    static CommentEdit reacted(Comment comment, List<Reaction> reactions) {
        Comment after = next(
                comment, comment.fields(), reactions, comment.earlier(), List.of(), comment.editedAt(), Lifecycle.LIVE);
        boolean same = comment.reactions().equals(reactions);
        return new CommentEdit(
                after, CommentEventType.CHANGED, List.of(), List.of(), same ? List.of() : List.of("reactions"));
    }

    /** Of what was said nothing is left, not even until the document is. */
    static CommentEdit deleted(Comment comment) {
        Comment after = next(comment, NOTHING, List.of(), List.of(), List.of(), comment.editedAt(), Lifecycle.PURGED);
        return new CommentEdit(after, CommentEventType.DELETED, List.of(), List.of(), List.of());
    }

    /** True when nothing differs, and nothing is to be written. */
    boolean nothing() {
        return type == CommentEventType.CHANGED && changed.isEmpty();
    }

    private static List<EarlierText> earlier(Comment comment, Instant now) {
        List<EarlierText> all = Stream.concat(
                        comment.earlier().stream(),
                        Stream.of(new EarlierText(comment.fields().text(), now)))
                .toList();
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_EARLIER), all.size()));
    }

    private static List<String> names(List<FieldChange> changes) {
        return changes.stream().map(FieldChange::field).toList();
    }

    private static Comment next(
            Comment comment,
            CommentFields fields,
            List<Reaction> reactions,
            List<EarlierText> earlier,
            List<FieldChange> changes,
            @Nullable Instant editedAt,
            Lifecycle lifecycle) {
        long version = comment.version() + 1;
        return new Comment(
                comment.id(),
                comment.taskId(),
                comment.projectId(),
                comment.author(),
                fields,
                reactions,
                earlier,
                version,
                FieldVersions.after(comment.changedAt(), changes, version),
                comment.createdAt(),
                editedAt,
                Words.of(fields.text()),
                lifecycle,
                comment.idempotency(),
                null);
    }
}
