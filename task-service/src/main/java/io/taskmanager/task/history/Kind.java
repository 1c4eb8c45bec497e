package io.taskmanager.task.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change did, named as events name it. An event that is none of these is no part of a history. */
@Schema(name = "HistoryKind")
public enum Kind {
    CREATED,
    CHANGED,
    /** Changed in nothing but its place in the manual order. */
    MOVED,
    /** Done, or one of its occurrences. */
    COMPLETED,
    REOPENED,
    /** Moved to the trash. */
    DELETED,
    RESTORED,
    PURGED,
    /** To another project, as the one that it left sees it. */
    MOVED_OUT,
    /** From another project. */
    MOVED_IN,
    RELATION_ADDED,
    RELATION_REMOVED,
    ATTACHMENT_ADDED,
    ATTACHMENT_REMOVED,
    MEMBER_ADDED,
    MEMBER_ROLE_CHANGED,
    MEMBER_REMOVED,
    /** Somebody who has no account yet may join; when they do, that is a member who was added. */
    INVITED,
    INVITATION_REVOKED,
    /** Another owner, who is answerable for the project. */
    TRANSFERRED;

    /** Of a type like {@code task.created.v1} or {@code project.member-added.v1}. */
    static Optional<Kind> of(String eventType) {
        String[] parts = eventType.split("\\.");
        boolean ours = parts.length == 3 && (parts[0].equals("task") || parts[0].equals("project"));
        return ours
                ? Arrays.stream(values())
                        .filter(kind -> kind.label().equals(parts[1]))
                        .findFirst()
                : Optional.empty();
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
