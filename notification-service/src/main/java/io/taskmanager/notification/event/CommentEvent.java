package io.taskmanager.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody commented on a task, or a comment changed; its text is not told. */
public record CommentEvent(UUID id, String type, Instant time, Data data) implements DomainEvent {
    public static final String CREATED = "comment.created.v1";
    public static final String DELETED = "comment.deleted.v1";

    /**
     * The comment after the change.
     *
     * @param key of the task, as are title, createdBy and assignees
     * @param newMentions whom this very event calls
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection(registerFullHierarchy = true)
    public record Data(
            UUID commentId,
            UUID taskId,
            UUID projectId,
            String key,
            String title,
            UUID createdBy,
            @Nullable List<UUID> assignees,
            long version,
            @Nullable UUID actor,
            @Nullable List<UUID> newMentions) {
        public Data {
            Objects.requireNonNull(commentId, "commentId");
            Objects.requireNonNull(taskId, "taskId");
            Objects.requireNonNull(projectId, "projectId");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(createdBy, "createdBy");
        }
    }

    /** Those whom this very event calls. */
    public Set<UUID> mentioned() {
        return data.newMentions() == null ? Set.of() : new LinkedHashSet<>(data.newMentions());
    }

    /** Those whose task it is: its creator and its assignees. */
    public Set<UUID> concerned() {
        Set<UUID> concerned = new LinkedHashSet<>(Set.of(data.createdBy()));
        if (data.assignees() != null) {
            concerned.addAll(data.assignees());
        }
        return concerned;
    }
}
