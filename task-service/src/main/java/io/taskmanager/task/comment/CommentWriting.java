package io.taskmanager.task.comment;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.kit.merge.MergePatch;
import io.taskmanager.kit.problem.Forbidden;
import io.taskmanager.kit.problem.StaleVersion;
import io.taskmanager.kit.version.IfMatch;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.change.Contention;
import io.taskmanager.task.change.FieldVersions;
import io.taskmanager.task.task.TaskAccess;
import io.taskmanager.task.task.TaskAccess.Accessible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes comments, each once, and changes them; whoever else writes at the same time, nothing is lost. */
@ApplicationScoped
class CommentWriting {

    private final TaskAccess access;
    private final Comments comments;
    private final Outbox outbox;
    private final MergePatch patches;
    private final CommentConfig config;
    private final Clock clock;

    CommentWriting(
            TaskAccess access,
            Comments comments,
            Outbox outbox,
            MergePatch patches,
            CommentConfig config,
            Clock clock) {
        this.access = access;
        this.comments = comments;
        this.outbox = outbox;
        this.patches = patches;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The comment as it is created, or as it was by the first request with the same idempotency key.
     *
     * @throws TooManyComments when the task is full
     */
    CommentView create(UUID taskId, NewComment request, UUID caller, @Nullable IdempotencyKey key) {
        IdempotencyStamp stamp = key == null ? null : key.stamp(caller, new Request(taskId, request));
        return Contention.retry(
                () -> earlier(stamp, request, caller).or(() -> attempt(taskId, request, caller, stamp)));
    }

    /** What a repetition must repeat: the task is in the path, not in the body. */
    @RegisterForReflection(registerFullHierarchy = true)
    private record Request(UUID taskId, NewComment comment) {}

    private Optional<CommentView> earlier(@Nullable IdempotencyStamp stamp, NewComment request, UUID caller) {
        return Optional.ofNullable(stamp)
                .flatMap(given -> comments.withStamp(given.key()))
                .map(stored -> {
                    if (stored.idempotency() != null && stamp != null) {
                        stamp.requireSame(stored.idempotency());
                    }
                    access.readable(stored.taskId(), caller);
                    return CommentView.asCreated(stored, request);
                });
    }

    private Optional<CommentView> attempt(
            UUID taskId, NewComment request, UUID caller, @Nullable IdempotencyStamp stamp) {
        Accessible place = access.writable(taskId, caller, Action.COMMENT);
        Mentions.requireMembers(place.project(), request.fields().mentions());
        if (comments.count(taskId, config.perTask()) >= config.perTask()) {
            throw new TooManyComments(config.perTask());
        }
        Comment comment =
                Comment.created(Ids.next(), taskId, place.project().id(), caller, request.fields(), clock.instant());
        CommentEdit edit = CommentEdit.created(comment);
        CommentEvent event = CommentEvent.of(edit, place.task(), place.key(), caller);
        if (!comments.insert(comment.stored(stamp, outbox.event(edit.type().type, event)))) {
            return Optional.empty();
        }
        outbox.nudge(CommentEvents.SOURCE, comment.id());
        return Optional.of(CommentView.of(comment));
    }

    /**
     * Applies a merge patch of the author's. Two who edit different fields, in two windows, are merged.
     *
     * @throws StaleVersion with the comment as it is and the fields in conflict
     */
    CommentView change(UUID taskId, UUID id, UUID caller, IfMatch seen, JsonNode patch) {
        return write(taskId, id, caller, (comment, place) -> {
            if (!comment.author().equals(caller)) {
                throw new Forbidden("Only its author changes a comment.");
            }
            CommentFields fields =
                    patches.apply(comment.fields(), patch, CommentFields.class).value();
            CommentEdit edit = CommentEdit.changed(comment, fields, clock.instant());
            Mentions.requireMembers(place.project(), edit.newMentions());
            requireUnchanged(
                    comment, FieldVersions.conflicts(seen, comment.version(), comment.changedAt(), edit.changes()));
            return edit;
        });
    }

    /** For good: there is no trash for what somebody said. Others' comments are deleted by those who moderate. */
    void delete(UUID taskId, UUID id, UUID caller, @Nullable IfMatch seen) {
        write(taskId, id, caller, (comment, place) -> {
            if (!comment.author().equals(caller)) {
                place.project().allow(caller, Action.MODERATE_COMMENTS, () -> new CommentNotFound(id));
            }
            if (seen != null && !seen.matches(comment.version())) {
                throw new StaleVersion(CommentView.of(comment), List.of());
            }
            return CommentEdit.deleted(comment);
        });
    }

    /** Adds or takes back the caller's reaction; done already, nothing happens. */
    CommentView react(UUID taskId, UUID id, UUID caller, UnaryOperator<List<Reaction>> how) {
        return write(
                taskId, id, caller, (comment, place) -> CommentEdit.reacted(comment, how.apply(comment.reactions())));
    }

    private CommentView write(UUID taskId, UUID id, UUID caller, BiFunction<Comment, Accessible, CommentEdit> decide) {
        return Contention.retry(() -> {
            Accessible place = access.writable(taskId, caller, Action.COMMENT);
            Comment comment = comments.find(taskId, id).orElseThrow(() -> new CommentNotFound(id));
            CommentEdit edit = decide.apply(comment, place);
            return edit.nothing() ? Optional.of(CommentView.of(comment)) : save(comment, edit, place, caller);
        });
    }

    private Optional<CommentView> save(Comment before, CommentEdit edit, Accessible place, UUID caller) {
        CommentEvent event = CommentEvent.of(edit, place.task(), place.key(), caller);
        if (!comments.save(before, edit.after(), outbox.event(edit.type().type, event))) {
            return Optional.empty();
        }
        outbox.nudge(CommentEvents.SOURCE, before.id());
        return Optional.of(CommentView.of(edit.after()));
    }

    private static void requireUnchanged(Comment comment, List<String> conflicts) {
        if (!conflicts.isEmpty()) {
            throw new StaleVersion(CommentView.of(comment), conflicts);
        }
    }
}
