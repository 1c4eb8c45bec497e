package io.taskmanager.task.task;

import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.data.outbox.OutboxSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What happens to tasks: the topic that tells of it, and what has not left for there yet. */
@ApplicationScoped
public class TaskEvents {

    static final OutboxSource SOURCE = new OutboxSource(Tasks.NAME, "tasks", "/task-service/tasks");

    private final Tasks tasks;

    TaskEvents(Tasks tasks) {
        this.tasks = tasks;
    }

    @Produces
    @Singleton
    static OutboxSource source() {
        return SOURCE;
    }

    /** Those of a task that are still in its document, oldest first. */
    public List<OutboxEvent> waiting(UUID taskId) {
        return tasks.waiting(taskId);
    }

    /** Those of all tasks of a project that are still in their documents. */
    public List<OutboxEvent> waitingIn(UUID projectId) {
        return tasks.waitingIn(projectId);
    }
}
