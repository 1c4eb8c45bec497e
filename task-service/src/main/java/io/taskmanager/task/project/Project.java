package io.taskmanager.task.project;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.kit.problem.Forbidden;
import io.taskmanager.kit.problem.Problem;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.access.Decision;
import io.taskmanager.task.access.Permissions;
import io.taskmanager.task.access.Role;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.trash.Trash;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A project with its members, as one document.
 *
 * @param keyOwner the owner among whose live projects the key is unique
 * @param heldKey keyOwner/KEY while the project is live, null in the trash: the key is then free for others
 * @param createdKey the key of the answer to the creation, for its repetition
 * @param listedName what lists are sorted by: the Inbox first, then by name in any case
 * @param lastTaskNumber the number that the newest task took; not part of the version
 * @param writesUntil the end of the last window in which tasks were written; not part of the version
 * @param changedAt the version at which each field changed last
 * @param heldSlot keyOwner/n while the project is one that its creator made as the n-th at once; keeps two creations
 *     from both being the last that is allowed
 * @param taskCount of tasks, those in the trash too; not part of the version
 * @param invitations of people who have no account yet, oldest first, also those whose time is over
 * @param preferences how each member has arranged the project, by user id; not part of the version
 * @param outbox only when inserted; afterwards it belongs to the relay, and only the history reads what waits in it
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Project(
        @BsonId UUID id,
        ProjectFields fields,
        boolean inbox,
        List<Member> members,
        UUID keyOwner,
        @Nullable String heldKey,
        @Nullable String heldSlot,
        String createdKey,
        String listedName,
        long lastTaskNumber,
        @Nullable Instant writesUntil,
        @Nullable Long taskCount,
        @Nullable List<Invitation> invitations,
        @Nullable Map<String, Preferences> preferences,
        long version,
        Map<String, Long> changedAt,
        Instant createdAt,
        Instant updatedAt,
        Lifecycle lifecycle,
        @Nullable Trash trash,
        @Nullable IdempotencyStamp idempotency,
        @Nullable List<OutboxEvent> outbox) {

    /** A live project at its first version, owned by its creator. */
    static Project created(UUID id, ProjectFields fields, boolean inbox, UUID owner, Instant now) {
        return new Project(
                id,
                fields,
                inbox,
                List.of(Member.owner(owner, now)),
                owner,
                heldKey(owner, fields.key()),
                null,
                fields.key(),
                listedName(inbox, fields.name()),
                0,
                null,
                0L,
                null,
                null,
                1,
                Map.of(),
                now,
                now,
                Lifecycle.LIVE,
                null,
                null,
                null);
    }

    /** As it is inserted: with what asked for it and what tells of it. */
    Project stored(@Nullable String slot, @Nullable IdempotencyStamp stamp, OutboxEvent event) {
        return new Project(
                id,
                fields,
                inbox,
                members,
                keyOwner,
                heldKey,
                slot,
                createdKey,
                listedName,
                lastTaskNumber,
                writesUntil,
                taskCount,
                invitations,
                preferences,
                version,
                changedAt,
                createdAt,
                updatedAt,
                lifecycle,
                trash,
                stamp,
                List.of(event));
    }

    public boolean live() {
        return lifecycle == Lifecycle.LIVE;
    }

    public Optional<Member> member(UUID userId) {
        return members.stream().filter(member -> member.userId().equals(userId)).findFirst();
    }

    public boolean hasMember(UUID userId) {
        return member(userId).isPresent();
    }

    /** How many tasks it has, those in the trash too. */
    public long tasks() {
        return taskCount == null ? 0 : taskCount;
    }

    /** The invitations that can still be taken up, oldest first. */
    List<Invitation> pending(Instant now) {
        return invitations == null
                ? List.of()
                : invitations.stream()
                        .filter(invitation -> invitation.pending(now))
                        .toList();
    }

    /** The member's own arrangement of the project. */
    Preferences preferencesOf(UUID userId) {
        Preferences own = preferences == null ? null : preferences.get(userId.toString());
        return own == null ? Preferences.NONE : own;
    }

    /**
     * The caller's role, when it is enough for {@code action}.
     *
     * @param hidden the answer for those who must not learn that the thing exists
     * @throws Forbidden when the role is too low
     */
    public Role allow(UUID userId, Action action, Supplier<? extends Problem> hidden) {
        Role role = member(userId).map(Member::role).orElse(null);
        return switch (Permissions.decide(role, action)) {
            case ALLOWED -> Objects.requireNonNull(role);
            case HIDDEN -> throw hidden.get();
            case FORBIDDEN ->
                throw new Forbidden("This takes one of the roles %s in the project."
                        .formatted(Permissions.rolesFor(action).stream()
                                .map(Role::label)
                                .sorted()
                                .toList()));
        };
    }

    /** Whether the user's role allows the action. */
    public boolean allows(UUID userId, Action action) {
        Role role = member(userId).map(Member::role).orElse(null);
        return Permissions.decide(role, action) == Decision.ALLOWED;
    }

    static String heldKey(UUID owner, String key) {
        return owner + "/" + key;
    }

    static String listedName(boolean inbox, String name) {
        return (inbox ? "0" : "1") + name.toLowerCase(Locale.ROOT);
    }
}
