package io.taskmanager.task.project;

import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.access.Role;
import io.taskmanager.task.account.Account;
import io.taskmanager.task.account.Accounts;
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
    private final Clock clock;

    Membership(Projects projects, ProjectWriter writer, Accounts accounts, Clock clock) {
        this.projects = projects;
        this.writer = writer;
        this.accounts = accounts;
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
     */
    MemberView add(UUID projectId, UUID caller, NewMember request, @Nullable IdempotencyKey key) {
        IdempotencyStamp stamp = key == null ? null : key.stamp(caller, request);
        projects.require(projectId, caller, Action.MANAGE_MEMBERS);
        Account account = accounts.withEmail(request.email())
                .orElseThrow(() -> InvalidFields.of("email", "is not the address of an account"));
        writer.write(projectId, caller, project -> {
            allow(project, caller, Action.MANAGE_MEMBERS);
            Optional<Member> present = project.member(account.id());
            if (present.isPresent()) {
                requireRepetition(present.get(), stamp, request);
                return Optional.empty();
            }
            Member member = new Member(account.id(), request.role(), clock.instant(), stamp);
            return Optional.of(ProjectEdit.memberAdded(project, member, clock.instant()));
        });
        return MemberView.of(account.id(), request.role(), account);
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
            return Optional.of(ProjectEdit.memberRemoved(project, member, clock.instant()));
        });
    }

    private static void requireRepetition(Member present, @Nullable IdempotencyStamp stamp, NewMember request) {
        IdempotencyStamp first = present.idempotency();
        if (stamp == null || first == null || !first.key().equals(stamp.key())) {
            throw new AlreadyMember(request.email());
        }
        stamp.requireSame(first);
    }

    private static void allow(Project project, UUID caller, Action action) {
        if (!project.live()) {
            throw new ProjectNotFound(project.id());
        }
        project.allow(caller, action, () -> new ProjectNotFound(project.id()));
    }
}
