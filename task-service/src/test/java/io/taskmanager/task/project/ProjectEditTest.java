package io.taskmanager.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskmanager.task.access.Role;
import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.trash.Trash;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectEditTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LIFETIME = Duration.ofDays(14);
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final ProjectFields HOME = new ProjectFields("Home", "HOME", "#6366f1", false, "");

    private final Project project = Project.created(UUID.randomUUID(), HOME, false, ANN, NOW);
    private final Project inbox = Project.created(UUID.randomUUID(), HOME.withKey("INBOX"), true, ANN, NOW);

    @Test
    void aChangeTellsOldAndNewValue() {
        ProjectEdit edit = ProjectEdit.changed(project, new ProjectFields("Flat", "HOME", "#6366f1", false, ""), NOW);
        assertThat(edit.changes()).containsExactly(new FieldChange("name", "Home", "Flat"));
        assertThat(edit.after().version()).isEqualTo(2);
        assertThat(edit.after().changedAt()).containsEntry("name", 2L);
        assertThat(edit.after().listedName()).isEqualTo("1flat");
    }

    @Test
    void theLastOwnerCannotLeave() {
        assertThatThrownBy(() -> ProjectEdit.memberRemoved(project, owner(), NOW))
                .isInstanceOf(LastOwner.class);
    }

    @Test
    void theLastOwnerCannotBecomeAnythingElse() {
        assertThatThrownBy(() -> ProjectEdit.roleChanged(project, owner(), Role.EDITOR, NOW))
                .isInstanceOf(LastOwner.class);
    }

    @Test
    void theKeyGoesToTheNextOwnerWhenItsOwnerLeaves() {
        Project shared =
                ProjectEdit.memberAdded(project, Member.owner(BOB, NOW), NOW).after();
        Project left = ProjectEdit.memberRemoved(shared, owner(), NOW).after();
        assertThat(left.heldKey()).isEqualTo(BOB + "/HOME");
    }

    @Test
    void aProjectInTheTrashHoldsNoKey() {
        Project trashed = ProjectEdit.trashed(project, Trash.since(NOW, Duration.ofDays(30)), NOW)
                .after();
        assertThat(trashed.heldKey()).isNull();
        assertThat(ProjectEdit.restored(trashed, "HOME2", NOW).after().heldKey())
                .isEqualTo(ANN + "/HOME2");
    }

    @Test
    void theInboxIsNeitherSharedNorDeletedNorArchived() {
        Trash trash = Trash.since(NOW, Duration.ofDays(30));
        ProjectFields archived = new ProjectFields("Inbox", "INBOX", "#6366f1", true, "");
        assertThatThrownBy(() -> ProjectEdit.memberAdded(inbox, Member.owner(BOB, NOW), NOW))
                .isInstanceOf(InboxIsPersonal.class);
        assertThatThrownBy(() -> ProjectEdit.trashed(inbox, trash, NOW)).isInstanceOf(InboxIsPersonal.class);
        assertThatThrownBy(() -> ProjectEdit.changed(inbox, archived, NOW)).isInstanceOf(InboxIsPersonal.class);
    }

    @Test
    void anotherInvitationOfAnAddressReplacesTheFirstAndDropsWhatIsOver() {
        Project invited = ProjectEdit.invited(project, invitation("vera@example.org", Role.VIEWER, NOW), NOW)
                .after();
        invited = ProjectEdit.invited(invited, invitation("late@example.org", Role.VIEWER, NOW.plusSeconds(60)), NOW)
                .after();
        Instant later = NOW.plus(LIFETIME);
        ProjectEdit again = ProjectEdit.invited(invited, invitation("late@example.org", Role.EDITOR, later), later);
        assertThat(again.after().pending(later)).containsExactly(Objects.requireNonNull(again.invitation()));
        assertThat(again.after().invitations()).hasSize(1);
        assertThat(again.after().version()).isEqualTo(4);
    }

    @Test
    void whoIsAddedIsNotInvitedAnyMore() {
        Project invited = ProjectEdit.invited(project, invitation("bob@example.org", Role.VIEWER, NOW), NOW)
                .after();
        Member bob = invited.pending(NOW).getFirst().taken(BOB, NOW);
        Project joined =
                ProjectEdit.memberAdded(invited, bob, "bob@example.org", NOW).after();
        assertThat(joined.member(BOB)).contains(bob);
        assertThat(joined.invitations()).isNull();
    }

    @Test
    void whoWasInvitedIsAMemberByThatInvitation() {
        Project invited = ProjectEdit.invited(project, invitation("bob@example.org", Role.VIEWER, NOW), NOW)
                .after();
        Invitation invitation = invited.pending(NOW).getFirst();
        ProjectEdit taken = ProjectEdit.invitationTaken(invited, invitation, BOB, NOW);
        assertThat(taken.type()).isEqualTo(ProjectEventType.MEMBER_ADDED);
        assertThat(taken.invitation()).isEqualTo(invitation);
        assertThat(taken.after().member(BOB)).contains(Objects.requireNonNull(taken.member()));
        assertThat(taken.after().invitations()).isNull();
    }

    @Test
    void aProjectThatIsHandedOverHasAnOwnerAtEveryMoment() {
        Project shared = ProjectEdit.memberAdded(project, Member.owner(BOB, NOW).as(Role.VIEWER), NOW)
                .after();
        ProjectEdit edit = ProjectEdit.transferred(
                shared, owner(), Role.VIEWER, shared.member(BOB).orElseThrow(), NOW);
        assertThat(edit.after().members()).extracting(Member::role).containsExactly(Role.VIEWER, Role.OWNER);
        assertThat(edit.after().heldKey()).isEqualTo(BOB + "/HOME");
        assertThat(Objects.requireNonNull(edit.member()).userId()).isEqualTo(BOB);
        assertThatThrownBy(() -> ProjectEdit.transferred(inbox, owner(), Role.EDITOR, owner(), NOW))
                .isInstanceOf(InboxIsPersonal.class);
    }

    private static Invitation invitation(String email, Role role, Instant at) {
        return new Invitation(UUID.randomUUID(), email, role, ANN, at, at.plus(LIFETIME), null);
    }

    private Member owner() {
        return project.member(ANN).orElseThrow();
    }
}
