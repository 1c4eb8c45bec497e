package io.taskmanager.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A project, or who belongs to it, changed. */
public record ProjectEvent(UUID id, String type, Instant time, Data data) implements DomainEvent {

    public static final String MEMBER_ADDED = "project.member-added.v1";
    public static final String MEMBER_REMOVED = "project.member-removed.v1";
    public static final String DELETED = "project.deleted.v1";
    public static final String PURGED = "project.purged.v1";

    /**
     * The project after the change.
     *
     * @param members everyone who belongs to it, also while it is in the trash
     * @param actor who did it, or nobody when the service itself did, as it purges
     * @param member the one that a membership event is about
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection(registerFullHierarchy = true)
    public record Data(
            UUID projectId,
            String key,
            String name,
            long version,
            @Nullable UUID actor,
            List<Member> members,
            @Nullable Member member,
            @Nullable List<Change> changes) {
        public Data {
            Objects.requireNonNull(projectId, "projectId");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(members, "members");
        }
    }

    /** Who may see the project after this event: its members, and nobody while it is in the trash. */
    public Set<UUID> viewers() {
        return isGone() ? Set.of() : members();
    }

    /** Who could see the project until this event and must still hear of it: that it is gone for them. */
    public Set<UUID> leavers() {
        if (isGone()) {
            return members();
        }
        Member member = data.member();
        return type.equals(MEMBER_REMOVED) && member != null ? Set.of(member.userId()) : Set.of();
    }

    private boolean isGone() {
        return type.equals(DELETED) || type.equals(PURGED);
    }

    private Set<UUID> members() {
        return data.members().stream().map(Member::userId).collect(Collectors.toUnmodifiableSet());
    }
}
