package io.taskmanager.task.project;

import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.access.Role;
import io.taskmanager.task.account.Account;
import io.taskmanager.task.account.AccountLearned;
import io.taskmanager.task.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invites people by address. Who has an account is a member at once; who has none becomes one by registering. An
 * invitation is stored before the accounts are asked once more, and an account before the invitations are: whichever
 * comes first, the other one finds it.
 */
@ApplicationScoped
class Inviting {

    private final Projects projects;
    private final ProjectWriter writer;
    private final Membership membership;
    private final Accounts accounts;
    private final ProjectConfig config;
    private final Clock clock;

    Inviting(
            Projects projects,
            ProjectWriter writer,
            Membership membership,
            Accounts accounts,
            ProjectConfig config,
            Clock clock) {
        this.projects = projects;
        this.writer = writer;
        this.membership = membership;
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    List<InvitationView> list(UUID projectId, UUID caller) {
        return projects.require(projectId, caller, Action.MANAGE_MEMBERS).pending(clock.instant()).stream()
                .map(InvitationView::of)
                .toList();
    }

    /**
     * Invites once: the same address and role again is the same invitation, another role replaces it.
     *
     * @throws AlreadyMember unless it is the repetition of the request that added the member
     * @throws TooManyInvitations when the project has as many as it can have
     * @throws TooManyMembers when those who are invited would be too many
     */
    InvitationAnswer invite(UUID projectId, UUID caller, NewInvitation request, @Nullable IdempotencyKey key) {
        IdempotencyStamp stamp = key == null ? null : key.stamp(caller, request);
        projects.require(projectId, caller, Action.MANAGE_MEMBERS);
        String email = Accounts.normalised(request.email());
        Optional<Account> known = accounts.withEmail(email);
        if (known.isPresent()) {
            return member(projectId, caller, known.get(), request.role(), stamp);
        }
        Project after = writer.write(projectId, caller, project -> {
            Membership.allow(project, caller, Action.MANAGE_MEMBERS);
            return invitation(project, email, request.role(), caller, stamp);
        });
        Optional<Account> arrived = accounts.withEmail(email);
        if (arrived.isPresent()) {
            join(projectId, arrived.get(), caller);
            return new InvitationAnswer(MemberView.of(arrived.get().id(), request.role(), arrived.get()), null);
        }
        InvitationView pending =
                invited(after, email).map(InvitationView::of).orElseThrow(() -> new ProjectNotFound(projectId));
        return new InvitationAnswer(null, pending);
    }

    /** @throws InvitationNotFound when it is not pending any more */
    void revoke(UUID projectId, UUID caller, UUID id) {
        writer.write(projectId, caller, project -> {
            Membership.allow(project, caller, Action.MANAGE_MEMBERS);
            Invitation invitation = project.pending(clock.instant()).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new InvitationNotFound(id));
            return Optional.of(ProjectEdit.invitationRevoked(project, invitation, clock.instant()));
        });
    }

    /**
     * Makes a member of who has registered, wherever they are invited; told again, nothing is left to do. Whoever
     * invited counts as the one who did it.
     */
    void joinWhereInvited(@Observes AccountLearned learned) {
        if (!learned.owned()) {
            return;
        }
        Account account = learned.account();
        for (UUID projectId : projects.invitedTo(account.email())) {
            projects.find(projectId)
                    .flatMap(project -> invited(project, account.email()))
                    .ifPresent(invitation -> join(projectId, account, invitation.invitedBy()));
        }
    }

    private void join(UUID projectId, Account account, UUID inviter) {
        writer.write(projectId, inviter, project -> invited(project, account.email())
                .filter(invitation -> project.live() && !project.hasMember(account.id()))
                .map(invitation -> ProjectEdit.invitationTaken(project, invitation, account.id(), clock.instant())));
    }

    private Optional<ProjectEdit> invitation(
            Project project, String email, Role role, UUID caller, @Nullable IdempotencyStamp stamp) {
        Instant now = clock.instant();
        Optional<Invitation> before = invited(project, email);
        if (before.filter(invitation -> invitation.role() == role).isPresent()) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            requireRoom(project, email, now);
        }
        UUID id = before.map(Invitation::id).orElseGet(Ids::next);
        Instant until = now.plus(config.invitationLifetime());
        return Optional.of(
                ProjectEdit.invited(project, new Invitation(id, email, role, caller, now, until, stamp), now));
    }

    private void requireRoom(Project project, String email, Instant now) {
        if (project.pending(now).size() >= config.invitations()) {
            throw new TooManyInvitations(config.invitations());
        }
        membership.requireRoom(project, email);
    }

    private InvitationAnswer member(
            UUID projectId, UUID caller, Account account, Role role, @Nullable IdempotencyStamp stamp) {
        return new InvitationAnswer(membership.add(projectId, caller, account, role, stamp), null);
    }

    private Optional<Invitation> invited(Project project, String email) {
        return project.pending(clock.instant()).stream()
                .filter(invitation -> invitation.email().equals(email))
                .findFirst();
    }
}
