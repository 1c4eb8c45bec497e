package io.taskmanager.task.project;

import static io.taskmanager.task.project.ProjectEventType.CHANGED;
import static io.taskmanager.task.project.ProjectEventType.CREATED;
import static io.taskmanager.task.project.ProjectEventType.DELETED;
import static io.taskmanager.task.project.ProjectEventType.INVITATION_REVOKED;
import static io.taskmanager.task.project.ProjectEventType.INVITED;
import static io.taskmanager.task.project.ProjectEventType.MEMBER_ADDED;
import static io.taskmanager.task.project.ProjectEventType.MEMBER_REMOVED;
import static io.taskmanager.task.project.ProjectEventType.MEMBER_ROLE_CHANGED;
import static io.taskmanager.task.project.ProjectEventType.PURGED;
import static io.taskmanager.task.project.ProjectEventType.RESTORED;
import static io.taskmanager.task.project.ProjectEventType.TRANSFERRED;

import io.taskmanager.task.access.Role;
import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.change.FieldVersions;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.trash.Trash;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a project, as a value: the project after it and what is told of it. Pure.
 *
 * @param member the one it is about, for changes of members
 * @param invitation the one it is about, for invitations; that which was taken up, for a new member
 */
record ProjectEdit(
        Project after,
        ProjectEventType type,
        @Nullable Member member,
        @Nullable Invitation invitation,
        List<FieldChange> changes) {

    private ProjectEdit(Project after, ProjectEventType type, @Nullable Member member, List<FieldChange> changes) {
        this(after, type, member, null, changes);
    }

    static ProjectEdit created(Project project) {
        return new ProjectEdit(
                project, CREATED, null, ProjectFields.TABLE.initial(ProjectFields.BLANK, project.fields()));
    }

    /**
     * New values of editable fields; {@link #changes} is empty when they are the old ones, and nothing is to be written.
     *
     * @throws InboxIsPersonal when an Inbox would be archived or get another key
     * @throws ProjectKeyTaken when another project would get the key of an Inbox
     */
    static ProjectEdit changed(Project project, ProjectFields fields, Instant now) {
        List<FieldChange> changes = ProjectFields.TABLE.between(project.fields(), fields);
        if (project.inbox()
                && changes.stream()
                        .anyMatch(c -> c.field().equals("key") || c.field().equals("archived"))) {
            throw new InboxIsPersonal();
        }
        if (!project.inbox() && fields.key().equals(ProjectKeys.INBOX)) {
            throw new ProjectKeyTaken(fields.key());
        }
        return new ProjectEdit(Draft.of(project).fields(fields, changes).at(now), CHANGED, null, changes);
    }

    /** @throws InboxIsPersonal when the project is one */
    static ProjectEdit memberAdded(Project project, Member member, Instant now) {
        return memberAdded(project, member, project.pending(now), now);
    }

    /**
     * Somebody is a member now, and no invitation of theirs is left.
     *
     * @param email of the member, as the account has it
     * @throws InboxIsPersonal when the project is one
     */
    static ProjectEdit memberAdded(Project project, Member member, String email, Instant now) {
        return memberAdded(project, member, without(project.pending(now), email), now);
    }

    /** Whoever was invited has an account now, and is a member. */
    static ProjectEdit invitationTaken(Project project, Invitation invitation, UUID userId, Instant now) {
        Member member = invitation.taken(userId, now);
        ProjectEdit added = memberAdded(project, member, invitation.email(), now);
        return new ProjectEdit(added.after(), MEMBER_ADDED, member, invitation, List.of());
    }

    private static ProjectEdit memberAdded(Project project, Member member, List<Invitation> left, Instant now) {
        sharable(project);
        List<Member> members =
                Stream.concat(project.members().stream(), Stream.of(member)).toList();
        Project after = Draft.of(project).members(members).invitations(left).at(now);
        return new ProjectEdit(after, MEMBER_ADDED, member, List.of());
    }

    /**
     * Somebody without an account may join; an earlier invitation of the same address is replaced.
     *
     * @throws InboxIsPersonal when the project is one
     */
    static ProjectEdit invited(Project project, Invitation invitation, Instant now) {
        sharable(project);
        List<Invitation> pending = Stream.concat(
                        without(project.pending(now), invitation.email()).stream(), Stream.of(invitation))
                .toList();
        return new ProjectEdit(Draft.of(project).invitations(pending).at(now), INVITED, null, invitation, List.of());
    }

    static ProjectEdit invitationRevoked(Project project, Invitation invitation, Instant now) {
        List<Invitation> pending = without(project.pending(now), invitation.email());
        return new ProjectEdit(
                Draft.of(project).invitations(pending).at(now), INVITATION_REVOKED, null, invitation, List.of());
    }

    private static List<Invitation> without(List<Invitation> invitations, String email) {
        return invitations.stream().filter(each -> !each.email().equals(email)).toList();
    }

    /**
     * Another owner, who is answerable for the project from now on, and another role of the one before; both at once,
     * so that there is never none.
     *
     * @throws InboxIsPersonal when the project is one
     */
    static ProjectEdit transferred(Project project, Member from, Role stays, Member to, Instant now) {
        sharable(project);
        Member owner = to.as(Role.OWNER);
        List<Member> members = project.members().stream()
                .map(each -> each.userId().equals(from.userId()) ? from.as(stays) : each)
                .map(each -> each.userId().equals(to.userId()) ? owner : each)
                .toList();
        Project after = Draft.of(project).members(members).owner(to.userId()).at(now);
        return new ProjectEdit(after, TRANSFERRED, owner, List.of());
    }

    /** @throws LastOwner when the only owner would become something else */
    static ProjectEdit roleChanged(Project project, Member member, Role role, Instant now) {
        Member changed = member.as(role);
        List<Member> members = project.members().stream()
                .map(each -> each.userId().equals(member.userId()) ? changed : each)
                .toList();
        return new ProjectEdit(
                Draft.of(project).members(members).at(now),
                MEMBER_ROLE_CHANGED,
                changed,
                List.of(new FieldChange("role", member.role(), role)));
    }

    /** @throws LastOwner when the only owner would leave */
    static ProjectEdit memberRemoved(Project project, Member member, Instant now) {
        List<Member> members = project.members().stream()
                .filter(each -> !each.userId().equals(member.userId()))
                .toList();
        return new ProjectEdit(Draft.of(project).members(members).at(now), MEMBER_REMOVED, member, List.of());
    }

    /** @throws InboxIsPersonal when the project is one */
    static ProjectEdit trashed(Project project, Trash trash, Instant now) {
        sharable(project);
        return new ProjectEdit(
                Draft.of(project).lifecycle(Lifecycle.TRASHED, trash).at(now), DELETED, null, List.of());
    }

    /** Back from the trash, with the given key: somebody may have taken the old one in the meantime. */
    static ProjectEdit restored(Project project, String key, Instant now) {
        ProjectFields fields = project.fields().withKey(key);
        List<FieldChange> changes = ProjectFields.TABLE.between(project.fields(), fields);
        return new ProjectEdit(
                Draft.of(project)
                        .fields(fields, changes)
                        .lifecycle(Lifecycle.LIVE, null)
                        .at(now),
                RESTORED,
                null,
                changes);
    }

    static ProjectEdit purged(Project project, Instant now) {
        return new ProjectEdit(
                Draft.of(project).lifecycle(Lifecycle.PURGED, null).at(now), PURGED, null, List.of());
    }

    private static void sharable(Project project) {
        if (project.inbox()) {
            throw new InboxIsPersonal();
        }
    }

    /** The next version of a project while it is put together. */
    private static final class Draft {
        private final Project before;
        private ProjectFields fields;
        private List<FieldChange> changes = List.of();
        private List<Member> members;
        private @Nullable List<Invitation> invitations;
        private UUID owner;
        private Lifecycle lifecycle;
        private @Nullable Trash trash;

        private Draft(Project before) {
            this.before = before;
            this.fields = before.fields();
            this.members = before.members();
            this.invitations = before.invitations();
            this.owner = before.keyOwner();
            this.lifecycle = before.lifecycle();
            this.trash = before.trash();
        }

        static Draft of(Project before) {
            return new Draft(before);
        }

        Draft fields(ProjectFields newFields, List<FieldChange> fieldChanges) {
            fields = newFields;
            changes = fieldChanges;
            return this;
        }

        Draft members(List<Member> newMembers) {
            members = newMembers;
            return this;
        }

        Draft invitations(List<Invitation> newInvitations) {
            invitations = newInvitations.isEmpty() ? null : newInvitations;
            return this;
        }

        Draft owner(UUID newOwner) {
            owner = newOwner;
            return this;
        }

        Draft lifecycle(Lifecycle newLifecycle, @Nullable Trash newTrash) {
            lifecycle = newLifecycle;
            trash = newTrash;
            return this;
        }

        Project at(Instant now) {
            UUID keyOwner = keyOwner();
            long version = before.version() + 1;
            return new Project(
                    before.id(),
                    fields,
                    before.inbox(),
                    members,
                    keyOwner,
                    lifecycle == Lifecycle.LIVE ? Project.heldKey(keyOwner, fields.key()) : null,
                    lifecycle == Lifecycle.LIVE && keyOwner.equals(before.keyOwner()) ? before.heldSlot() : null,
                    before.createdKey(),
                    Project.listedName(before.inbox(), fields.name()),
                    before.lastTaskNumber(),
                    before.writesUntil(),
                    before.taskCount(),
                    invitations,
                    before.preferences(),
                    version,
                    FieldVersions.after(before.changedAt(), changes, version),
                    before.createdAt(),
                    now,
                    lifecycle,
                    trash,
                    before.idempotency(),
                    null);
        }

        /** The key stays with its owner; when that one is no owner any more, it goes to the longest-standing one. */
        private UUID keyOwner() {
            List<UUID> owners = members.stream()
                    .filter(member -> member.role() == Role.OWNER)
                    .map(Member::userId)
                    .toList();
            if (owners.isEmpty()) {
                throw new LastOwner();
            }
            return owners.contains(owner) ? owner : owners.getFirst();
        }
    }
}
