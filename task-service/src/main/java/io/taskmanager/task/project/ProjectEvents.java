package io.taskmanager.task.project;

import io.taskmanager.data.outbox.OutboxSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Names the topic of what happens to projects. */
class ProjectEvents {

    static final OutboxSource SOURCE = new OutboxSource(Projects.NAME, "projects", "/task-service/projects");

    @Produces
    @Singleton
    OutboxSource source() {
        return SOURCE;
    }
}
