package io.taskmanager.task.task;

import io.taskmanager.data.outbox.OutboxSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Names the topic of what happens to tasks. */
class TaskEvents {

    static final OutboxSource SOURCE = new OutboxSource(Tasks.NAME, "tasks", "/task-service/tasks");

    @Produces
    @Singleton
    OutboxSource source() {
        return SOURCE;
    }
}
