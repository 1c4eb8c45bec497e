package io.taskmanager.notification.inbox;

import static io.taskmanager.notification.event.EventSamples.task;
import static io.taskmanager.notification.inbox.Kind.COMMENTED;
import static io.taskmanager.notification.inbox.Kind.MENTIONED;
import static io.taskmanager.notification.inbox.Kind.PROJECT_SHARED;
import static io.taskmanager.notification.inbox.Kind.TASK_ASSIGNED;
import static io.taskmanager.notification.inbox.Kind.TASK_COMPLETED;
import static io.taskmanager.notification.inbox.Kind.TASK_CREATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.notification.event.CommentEvent;
import io.taskmanager.notification.event.EventSamples;
import io.taskmanager.notification.event.ProjectEvent;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
    private static final UUID PROJECT = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final UUID CY = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final Set<UUID> MEMBERS = Set.of(ADA, BOB, CY);

    @Test
    void theOtherMembersHearOfANewTask() {
        var event = task("task.created.v1", PROJECT, ADA).read();

        var notices = Notices.of(event, MEMBERS);

        assertThat(notices).containsExactlyInAnyOrder(new Notice(BOB, TASK_CREATED), new Notice(CY, TASK_CREATED));
    }

    @Test
    void beingAssignedBeatsHearingOfANewTask() {
        var event = task("task.created.v1", PROJECT, ADA).assignedTo(BOB).read();

        var notices = Notices.of(event, MEMBERS);

        assertThat(notices).containsExactlyInAnyOrder(new Notice(BOB, TASK_ASSIGNED), new Notice(CY, TASK_CREATED));
    }

    @Test
    void onlyNewAssigneesHearOfAChange() {
        var event = task("task.changed.v1", PROJECT, ADA)
                .assignedTo(BOB, CY)
                .assigneesChangedFrom(BOB)
                .read();

        var notices = Notices.of(event, MEMBERS);

        assertThat(notices).containsExactly(new Notice(CY, TASK_ASSIGNED));
    }

    @Test
    void aTaskThatMovesToAnotherProjectIsNewToNobody() {
        var event = task("task.moved-in.v1", PROJECT, ADA)
                .assignedTo(BOB)
                .assigneesChangedFrom(BOB, CY)
                .read();

        var notices = Notices.of(event, MEMBERS);

        assertThat(notices).isEmpty();
    }

    @Test
    void creatorAndAssigneesHearOfTheEndOnceEach() {
        var event = task("task.completed.v1", PROJECT, CY)
                .createdBy(ADA)
                .assignedTo(ADA, BOB)
                .read();

        var notices = Notices.of(event, MEMBERS);

        assertThat(notices).containsExactlyInAnyOrder(new Notice(ADA, TASK_COMPLETED), new Notice(BOB, TASK_COMPLETED));
    }

    @Test
    void nobodyHearsOfHisOwnAction() {
        var created = task("task.created.v1", PROJECT, ADA).assignedTo(ADA).read();
        var completed = task("task.completed.v1", PROJECT, ADA).assignedTo(ADA).read();

        assertThat(Notices.of(created, Set.of(ADA))).isEmpty();
        assertThat(Notices.of(completed, Set.of(ADA))).isEmpty();
    }

    @Test
    void whoHasLeftTheProjectHearsNothingOfItsTasks() {
        var event = task("task.completed.v1", PROJECT, ADA)
                .createdBy(STRANGER)
                .assignedTo(STRANGER)
                .read();

        assertThat(Notices.of(event, MEMBERS)).isEmpty();
    }

    @Test
    void anAssigneeWhoIsNotKnownAsAMemberIsAStranger() {
        var event =
                task("task.created.v1", PROJECT, ADA).assignedTo(BOB, STRANGER).read();

        assertThat(Notices.strangers(event.newAssignees(), ADA, MEMBERS)).containsExactly(STRANGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"task.changed.v1", "task.reopened.v1", "task.deleted.v1", "task.restored.v1", "task.purged.v1"})
    void nobodyIsToldOfWhatHappensToATaskOtherwise(String type) {
        var event = task(type, PROJECT, ADA).createdBy(BOB).assignedTo(BOB).read();

        assertThat(Notices.of(event, MEMBERS)).isEmpty();
    }

    @Test
    void thoseWhoseTaskItIsHearOfACommentAndWhoIsMentionedIsCalled() {
        var task = task("task.created.v1", PROJECT, ADA).assignedTo(BOB, CY);
        var event = (CommentEvent) EventSamples.read(EventSamples.comment(CommentEvent.CREATED, task, BOB, CY));
        assertThat(Notices.of(event, MEMBERS))
                .containsExactlyInAnyOrder(new Notice(CY, MENTIONED), new Notice(ADA, COMMENTED));
    }

    @Test
    void nobodyHearsOfHisOwnCommentOrOfOneInAProjectHeHasLeft() {
        var task = task("task.created.v1", PROJECT, STRANGER).assignedTo(ADA);
        var event =
                (CommentEvent) EventSamples.read(EventSamples.comment(CommentEvent.CREATED, task, ADA, ADA, STRANGER));
        assertThat(Notices.of(event, MEMBERS)).isEmpty();
    }

    @Test
    void onlyANewMentionIsNoticedOfALaterChangeOfAComment() {
        var task = task("task.created.v1", PROJECT, ADA).assignedTo(BOB);
        var changed = (CommentEvent) EventSamples.read(EventSamples.comment("comment.changed.v1", task, BOB, CY));
        var deleted = (CommentEvent) EventSamples.read(EventSamples.comment(CommentEvent.DELETED, task, BOB));
        assertThat(Notices.of(changed, MEMBERS)).containsExactly(new Notice(CY, MENTIONED));
        assertThat(Notices.of(deleted, MEMBERS)).isEmpty();
    }

    @Test
    void whoIsAddedToAProjectHearsSo() {
        var event = project(ProjectEvent.MEMBER_ADDED, ADA, BOB);

        assertThat(Notices.of(event)).containsExactly(new Notice(BOB, PROJECT_SHARED));
    }

    @Test
    void noOtherProjectEventIsNoticed() {
        assertThat(Notices.of(project("project.member-role-changed.v1", ADA, BOB)))
                .isEmpty();
        assertThat(Notices.of(project(ProjectEvent.MEMBER_REMOVED, ADA, BOB))).isEmpty();
        assertThat(Notices.of(project("project.created.v1", ADA, null))).isEmpty();
    }

    private static ProjectEvent project(String type, UUID actor, UUID member) {
        return (ProjectEvent) EventSamples.read(EventSamples.project(type, PROJECT, 2, actor, MEMBERS, member));
    }
}
