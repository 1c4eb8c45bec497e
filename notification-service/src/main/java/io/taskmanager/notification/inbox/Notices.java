package io.taskmanager.notification.inbox;

import io.taskmanager.notification.event.CommentEvent;
import io.taskmanager.notification.event.ProjectEvent;
import io.taskmanager.notification.event.TaskEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of what. Nobody hears of his own action, nobody twice of one event, and nobody of a project he may not see.
 */
final class Notices {
    private Notices() {}

    /**
     * What a task event means to the members of its project: they hear of new tasks, assignees of being assigned (which
     * beats having been told that it is new), the creator and the assignees of the end.
     */
    static List<Notice> of(TaskEvent event, Set<UUID> members) {
        Map<UUID, Kind> kinds = new LinkedHashMap<>();
        if (event.type().equals(TaskEvent.COMPLETED)) {
            kinds.put(event.data().createdBy(), Kind.TASK_COMPLETED);
            event.assignees().forEach(user -> kinds.put(user, Kind.TASK_COMPLETED));
        }
        event.newAssignees().forEach(user -> kinds.putIfAbsent(user, Kind.TASK_ASSIGNED));
        if (event.type().equals(TaskEvent.CREATED)) {
            members.forEach(user -> kinds.putIfAbsent(user, Kind.TASK_CREATED));
        }
        return notices(kinds, event.data().actor(), members);
    }

    /**
     * What a comment means: whoever it mentions is called, which beats having been told of a comment on a task of
     * one's own, as its creator and its assignees are.
     */
    static List<Notice> of(CommentEvent event, Set<UUID> members) {
        Map<UUID, Kind> kinds = new LinkedHashMap<>();
        event.mentioned().forEach(user -> kinds.put(user, Kind.MENTIONED));
        if (event.type().equals(CommentEvent.CREATED)) {
            event.concerned().forEach(user -> kinds.putIfAbsent(user, Kind.COMMENTED));
        }
        return notices(kinds, event.data().actor(), members);
    }

    /** Whether it is worth asking who the members are: reactions and corrections concern nobody. */
    static boolean mayConcernSomeone(CommentEvent event) {
        return event.type().equals(CommentEvent.CREATED) || !event.mentioned().isEmpty();
    }

    /** Whether it is worth asking who the members are: most changes of a task concern nobody. */
    static boolean mayConcernSomeone(TaskEvent event) {
        return event.type().equals(TaskEvent.CREATED)
                || event.type().equals(TaskEvent.COMPLETED)
                || !event.newAssignees().isEmpty();
    }

    /** What a project event means: whoever was added to it hears so. */
    static List<Notice> of(ProjectEvent event) {
        var member = event.data().member();
        return event.type().equals(ProjectEvent.MEMBER_ADDED)
                        && member != null
                        && !member.userId().equals(event.data().actor())
                ? List.of(new Notice(member.userId(), Kind.PROJECT_SHARED))
                : List.of();
    }

    /**
     * Those the event assigns the task to, or mentions, although they are not among the members known here: task-service
     * has checked that they are, so the news of their membership is still on its way, or they have left since.
     */
    static Set<UUID> strangers(Set<UUID> called, @Nullable UUID actor, Set<UUID> members) {
        return called.stream()
                .filter(user -> !members.contains(user) && !user.equals(actor))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Notice> notices(Map<UUID, Kind> kinds, @Nullable UUID actor, Set<UUID> members) {
        kinds.remove(actor);
        kinds.keySet().retainAll(members);
        return kinds.entrySet().stream()
                .map(entry -> new Notice(entry.getKey(), entry.getValue()))
                .toList();
    }
}
