package io.taskmanager.task.relation;

import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.data.outbox.OutboxSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What happens to relations: on the topic of the tasks that they are of; and what has not left for there yet. */
@ApplicationScoped
public class RelationEvents {
    static final OutboxSource SOURCE = new OutboxSource(Relations.NAME, "tasks", "/task-service/relations");

    private final Relations relations;

    RelationEvents(Relations relations) {
        this.relations = relations;
    }

    @Produces
    @Singleton
    static OutboxSource source() {
        return SOURCE;
    }

    /** Those of relations of a task that are still in their documents, told of either of the two tasks. */
    public List<OutboxEvent> waiting(UUID taskId) {
        return relations.waiting(taskId);
    }

    /** Those of all relations that are still in their documents. */
    public List<OutboxEvent> waiting() {
        return relations.waiting();
    }
}
