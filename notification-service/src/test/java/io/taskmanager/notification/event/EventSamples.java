package io.taskmanager.notification.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.kit.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events as the other services send them. */
public final class EventSamples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventReader READER = new EventReader(JSON);

    private EventSamples() {}

    public static CloudEvent account(UUID userId, String name) {
        return event(
                "account.registered.v1",
                "/auth-service/accounts",
                userId,
                Map.of("userId", userId, "email", name + "@example.org", "name", name, "version", 1));
    }

    public static CloudEvent project(
            String type, UUID projectId, long version, UUID actor, Collection<UUID> members, UUID member) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("projectId", projectId);
        data.put("key", "HOME");
        data.put("name", "Home");
        data.put("version", version);
        data.put("actor", actor);
        data.put("members", members.stream().map(EventSamples::member).toList());
        data.put("changes", List.of());
        if (member != null) {
            data.put("member", member(member));
        }
        return event(type, "/task-service/projects", projectId, data);
    }

    public static Task task(String type, UUID projectId, UUID actor) {
        return new Task(type, projectId, actor);
    }

    /** A comment of the actor on the task, which has the title of {@link #task}. */
    public static CloudEvent comment(String type, Task task, UUID actor, UUID... newMentions) {
        UUID commentId = Ids.next();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("commentId", commentId);
        data.put("taskId", task.taskId);
        data.put("projectId", task.projectId);
        data.put("key", "HOME-1");
        data.put("title", task.title);
        data.put("createdBy", task.createdBy);
        data.put("assignees", task.assignees);
        data.put("version", 1);
        data.put("actor", actor);
        data.put("author", actor);
        data.put("mentions", List.of(newMentions));
        data.put("newMentions", List.of(newMentions));
        data.put("changed", List.of());
        return event(type, "/task-service/comments", commentId, data);
    }

    /** The event as this service reads it. */
    public static DomainEvent read(CloudEvent event) {
        return READER.read(event).orElseThrow();
    }

    public static CloudEvent event(String type, String source, UUID subject, Map<String, Object> data) {
        return new CloudEvent(Ids.next(), type, source, subject.toString(), Instant.now(), JSON.valueToTree(data));
    }

    private static Map<String, Object> member(UUID userId) {
        return Map.of("userId", userId, "role", "editor");
    }

    /** A task event in the making. */
    public static final class Task {
        private final String type;
        private final UUID projectId;
        private final UUID actor;
        private final List<Map<String, Object>> changes = new ArrayList<>();
        private UUID taskId = Ids.next();
        private UUID createdBy;
        private List<UUID> assignees = List.of();
        private String title = "Buy milk";
        private long projectVersion = 1;

        private Task(String type, UUID projectId, UUID actor) {
            this.type = type;
            this.projectId = projectId;
            this.actor = actor;
            this.createdBy = actor;
        }

        public Task of(UUID taskId) {
            this.taskId = taskId;
            return this;
        }

        public Task createdBy(UUID user) {
            this.createdBy = user;
            return this;
        }

        public Task assignedTo(UUID... users) {
            this.assignees = List.of(users);
            return this;
        }

        public Task titled(String title) {
            this.title = title;
            return this;
        }

        public Task inProjectAt(long version) {
            this.projectVersion = version;
            return this;
        }

        public Task assigneesChangedFrom(UUID... users) {
            changes.add(Map.of("field", "assignees", "old", List.of(users), "new", assignees));
            return this;
        }

        public CloudEvent event() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("taskId", taskId);
            data.put("projectId", projectId);
            data.put("key", "HOME-1");
            data.put("title", title);
            data.put("version", 1);
            data.put("actor", actor);
            data.put("createdBy", createdBy);
            data.put("assignees", assignees);
            data.put("changes", changes);
            data.put("projectVersion", projectVersion);
            return EventSamples.event(type, "/task-service/tasks", taskId, data);
        }

        public TaskEvent read() {
            return (TaskEvent) EventSamples.read(event());
        }
    }
}
