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

/** A task changed; exactly one event per write. */
public record TaskEvent(UUID id, String type, Instant time, Data data) implements DomainEvent {

    public static final String CREATED = "task.created.v1";
    public static final String COMPLETED = "task.completed.v1";

    /**
     * The task after the change.
     *
     * @param actor who did it, or nobody when the service itself did, as it purges
     * @param projectVersion of a new task: the project had come so far, with everyone who was a member by then
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection(registerFullHierarchy = true)
    public record Data(
            UUID taskId,
            UUID projectId,
            String key,
            String title,
            long version,
            @Nullable UUID actor,
            UUID createdBy,
            @Nullable List<UUID> assignees,
            @Nullable List<Change> changes,
            @Nullable Long projectVersion) {
        public Data {
            Objects.requireNonNull(taskId, "taskId");
            Objects.requireNonNull(projectId, "projectId");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(createdBy, "createdBy");
        }
    }

    /** Everyone the task is assigned to after this event. */
    public Set<UUID> assignees() {
        return data.assignees() == null ? Set.of() : new LinkedHashSet<>(data.assignees());
    }

    /** Those the task was given to by this very event. */
    public Set<UUID> newAssignees() {
        if (type.equals(CREATED)) {
            return assignees();
        }
        Set<UUID> added = new LinkedHashSet<>();
        if (data.changes() != null) {
            data.changes().stream()
                    .filter(change -> change.field().equals("assignees"))
                    .forEach(change -> added.addAll(change.addedIds()));
        }
        return added;
    }
}
