package io.taskmanager.task.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.access.Role;
import io.taskmanager.task.change.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of every {@code project.*} event.
 *
 * @param actor who did it; null when the service did (a purge)
 * @param members all of them after the change, so that a consumer needs no other event to know who may see what
 * @param member the one that the event is about, with the role after the change, or before a removal
 * @param invitation the one that the event is about; of a new member the one that was taken up, if there was one
 */
@RegisterForReflection(registerFullHierarchy = true)
record ProjectEvent(
        UUID projectId,
        String key,
        String name,
        long version,
        @Nullable UUID actor,
        List<Participant> members,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Participant member,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Invited invitation,
        List<FieldChange> changes) {

    /** A member, without what only this service needs. */
    record Participant(UUID userId, Role role) {
        static Participant of(Member member) {
            return new Participant(member.userId(), member.role());
        }
    }

    /** An invitation, without what only this service needs. */
    record Invited(UUID id, String email, Role role, Instant expiresAt) {
        static Invited of(Invitation invitation) {
            return new Invited(invitation.id(), invitation.email(), invitation.role(), invitation.expiresAt());
        }
    }

    static ProjectEvent of(ProjectEdit edit, @Nullable UUID actor) {
        Project project = edit.after();
        return new ProjectEvent(
                project.id(),
                project.fields().key(),
                project.fields().name(),
                project.version(),
                actor,
                project.members().stream().map(Participant::of).toList(),
                edit.member() == null ? null : Participant.of(edit.member()),
                edit.invitation() == null ? null : Invited.of(edit.invitation()),
                edit.changes());
    }
}
