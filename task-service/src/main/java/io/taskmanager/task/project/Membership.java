package io.taskmanager.task.project;

import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.access.Role;
import io.taskmanager.task.account.Account;
import io.taskmanager.task.account.Accounts;
import io.taskmanager.task.cache.AnswerCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is in a project, and in which role. Effective at once: every request reads the members it is decided by. */
@ApplicationScoped
class Membership {

    private final Projects projects;
    private final ProjectWriter writer;
    private final Accounts accounts;
    private final AnswerCache answers;
    private final ProjectConfig config;
    private final Clock clock;

    Membership(
            Projects projects,
            ProjectWriter writer,
            Accounts accounts,
            AnswerCache answers,
            ProjectConfig config,
            Clock clock) {
        this.projects = projects;
        this.writer = writer;
        this.accounts = accounts;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    List<MemberView> list(UUID projectId, UUID caller) {
        List<Member> members =
                projects.require(projectId, caller, Action.READ_PROJECT).members();
        Map<UUID, Account> known =
                accounts.withIds(members.stream().map(Member::userId).toList());
        return members.stream()
                .map(member -> MemberView.of(member, known.get(member.userId())))
                .toList();
    }

    /**
     * Adds the account with the address.
     *
     * @throws InvalidFields when there is no such account
     * @throws AlreadyMember unless it is the repetition of the request that added the member
     * @throws TooManyMembers when the project has as many as it can have
     */
    MemberView add(UUID projectId, UUID caller, NewMember request, @Nullable IdempotencyKey key) {
        IdempotencyStamp stamp = key == null ? null : key.stamp(caller, request);
        projects.require(projectId, caller, Action.MANAGE_MEMBERS);
        Account account = accounts.withEmail(request.email())
                .orElseThrow(() -> InvalidFields.of("email", "is not the address of an account"));
        return add(projectId, caller, account, request.role(), stamp);
    }

    /**
     * As {@link #add(UUID, UUID, NewMember, IdempotencyKey)}, of an account that was looked up already.
     *
     * @param stamp of the request
     */
    MemberView add(UUID projectId, UUID caller, Account account, Role role, @Nullable IdempotencyStamp stamp) {
        writer.write(projectId, caller, project -> {
            allow(project, caller, Action.MANAGE_MEMBERS);
            Optional<Member> present = project.member(account.id());
            if (present.isPresent()) {
                requireRepetition(present.get(), stamp, account);
                return Optional.empty();
            }
            requireRoom(project, account.email());
            Member member = new Member(account.id(), role, clock.instant(), stamp);
            return Optional.of(ProjectEdit.memberAdded(project, member, account.email(), clock.instant()));
        });
        return MemberView.of(account.id(), role, account);
    }

    /**
     * @param email of somebody whose own invitation, if there is one, makes the room
     * @throws TooManyMembers when members and pending invitations are as many as can be
     */
    void requireRoom(Project project, String email) {
        long invited = project.pending(clock.instant()).stream()
                .filter(invitation -> !invitation.email().equals(email))
                .count();
        if (project.members().size() + invited >= config.members()) {
            throw new TooManyMembers(config.members());
        }
    }

    /**
     * Makes another member the owner who is answerable for the project, and the caller what they want to stay.
     *
     * @throws InvalidFields when the other one is no member
     * @throws TooManyProjects when the other one has as many as one can have
     */
    Project transfer(UUID projectId, UUID caller, NewOwner request) {
        return writer.write(projectId, caller, project -> {
            allow(project, caller, Action.MANAGE_MEMBERS);
            UUID next = request.userId();
            Member from = project.member(caller).orElseThrow();
            Member to = project.member(next)
                    .filter(member -> !next.equals(caller))
                    .orElseThrow(() -> InvalidFields.of("userId", "must be another member of the project"));
            boolean held = project.keyOwner().equals(next);
            if (held && to.role() == Role.OWNER && from.role() == request.stays()) {
                return Optional.empty();
            }
            if (!held) {
                TooManyProjects.check(projects.heldKeys(next), config.perUser());
            }
            return Optional.of(ProjectEdit.transferred(project, from, request.stays(), to, clock.instant()));
        });
    }

    /** @throws LastOwner when the only owner would get another role */
    MemberView change(UUID projectId, UUID caller, UUID userId, Role role) {
        writer.write(projectId, caller, project -> {
            allow(project, caller, Action.MANAGE_MEMBERS);
            Member member = project.member(userId).orElseThrow(() -> new MemberNotFound(userId));
            return member.role() == role
                    ? Optional.empty()
                    : Optional.of(ProjectEdit.roleChanged(project, member, role, clock.instant()));
        });
        return MemberView.of(userId, role, accounts.withIds(List.of(userId)).get(userId));
    }

    /** @throws LastOwner when the only owner would leave */
    void remove(UUID projectId, UUID caller, UUID userId) {
        writer.write(projectId, caller, project -> {
            allow(project, caller, caller.equals(userId) ? Action.LEAVE_PROJECT : Action.MANAGE_MEMBERS);
            Member member = project.member(userId).orElseThrow(() -> new MemberNotFound(userId));
            answers.forgetLast(userId); // before, in case that we end right after the write
            return Optional.of(ProjectEdit.memberRemoved(project, member, clock.instant()));
        });
        answers.forgetLast(userId);
    }

    private static void requireRepetition(Member present, @Nullable IdempotencyStamp stamp, Account account) {
        IdempotencyStamp first = present.idempotency();
        if (stamp == null || first == null || !first.key().equals(stamp.key())) {
            throw new AlreadyMember(account.email());
        }
        stamp.requireSame(first);
    }

    static void allow(Project project, UUID caller, Action action) {
        if (!project.live()) {
            throw new ProjectNotFound(project.id());
        }
        project.allow(caller, action, () -> new ProjectNotFound(project.id()));
    }
}
