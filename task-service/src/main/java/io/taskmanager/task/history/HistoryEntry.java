package io.taskmanager.task.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change as the API shows it.
 *
 * @param actor who did it; null when the service itself did
 * @param taskId null for a change of the project itself
 * @param key of the task, or of the project, at that time; so is the title, or the project's name
 * @param version that the change made
 * @param changes empty for what changes no field, like a deletion; of a creation what differs from an empty task
 */
@Schema(
        name = "HistoryEntry",
        requiredProperties = {"id", "kind", "at", "key", "title", "version", "changes"})
public record HistoryEntry(
        UUID id,
        Kind kind,
        Instant at,

        @Schema(nullable = true, description = "Who did it; null when the service itself did") @Nullable
        UUID actor,

        @Schema(nullable = true, description = "Null for a change of the project itself") @Nullable
        UUID taskId,

        @Schema(examples = "HOME-12") String key,

        @Schema(description = "Of the task, or the name of the project, after the change")
        String title,

        @Schema(description = "Of the task or the project: that which the change made")
        long version,

        List<ChangedField> changes,
        @Schema(nullable = true) @Nullable CompletedOccurrence occurrence,
        @Schema(nullable = true) @Nullable ChangedMember member,
        @Schema(nullable = true) @Nullable ChangedInvitation invitation,
        @Schema(nullable = true) @Nullable ChangedRelation relation,
        @Schema(nullable = true) @Nullable ChangedAttachment attachment) {

    /** @param addresses whether the reader may see those of the invited */
    static HistoryEntry of(Change change, boolean addresses, ObjectMapper json) {
        Told told = change.told(json);
        ChangedInvitation invitation = told.invitation();
        return new HistoryEntry(
                change.id(),
                change.kind(),
                change.at(),
                told.actor(),
                change.taskId(),
                told.key(),
                Objects.requireNonNullElse(told.title() == null ? told.name() : told.title(), ""),
                change.version(),
                told.changes(),
                told.occurrence(),
                told.member(),
                invitation == null || addresses ? invitation : invitation.withoutAddress(),
                told.relation(),
                told.attachment());
    }

    /** Everybody it names: who did it, to whom, and who was assigned before and after. */
    Stream<UUID> people() {
        Stream<UUID> assigned = changes.stream()
                .filter(change -> change.field().equals("assignees"))
                .flatMap(change -> Stream.of(Optional.ofNullable(change.old()), Optional.ofNullable(change.now())))
                .flatMap(Optional::stream)
                .flatMap(HistoryEntry::ids);
        return Stream.concat(
                Stream.of(
                                Optional.ofNullable(actor),
                                Optional.ofNullable(member).map(ChangedMember::userId))
                        .flatMap(Optional::stream),
                assigned);
    }

    private static Stream<UUID> ids(Object list) {
        return ((List<?>) list).stream().map(id -> UUID.fromString(id.toString()));
    }
}
