package io.taskmanager.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskmanager.task.access.Role;
import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.trash.Trash;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectEditTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
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

    private Member owner() {
        return project.member(ANN).orElseThrow();
    }
}
