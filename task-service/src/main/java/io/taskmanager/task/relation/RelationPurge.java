package io.taskmanager.task.relation;

import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.task.TaskAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Lets the relations of a task go that nobody can restore any more; those of the other task are told. */
@ApplicationScoped
public class RelationPurge {

    private static final int BATCH = 100;

    private final TaskAccess access;
    private final Relations relations;
    private final Outbox outbox;
    private final Clock clock;

    RelationPurge(TaskAccess access, Relations relations, Outbox outbox, Clock clock) {
        this.access = access;
        this.relations = relations;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void ofTask(UUID taskId) {
        List<Relation> batch = relations.page(taskId, null, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(relation -> end(taskId, relation));
            batch = relations.page(taskId, batch.getLast().id(), BATCH);
        }
    }

    /** What writers have left behind that died between two writes. */
    public void ofWhatWasLeft() {
        relations.withdrawBefore(clock.instant().minus(BlockCircles.LEFT_AFTER));
    }

    private void end(UUID taskId, Relation relation) {
        List<OutboxEvent> events = access.unchecked(relation.otherThan(taskId)).stream()
                .map(other -> outbox.event(
                        RelationEvent.REMOVED, RelationEvent.of(relation, other.task(), other.key(), null)))
                .toList();
        if (events.isEmpty()) {
            relations.delete(relation.id());
        } else if (relations.end(relation, events)) {
            outbox.nudge(RelationEvents.SOURCE, relation.id());
        }
    }
}
