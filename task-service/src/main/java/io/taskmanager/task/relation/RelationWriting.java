package io.taskmanager.task.relation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.change.Contention;
import io.taskmanager.task.project.WriteWindows;
import io.taskmanager.task.relation.Relation.State;
import io.taskmanager.task.task.TaskAccess;
import io.taskmanager.task.task.TaskAccess.Accessible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes and ends relations. It takes a writing role where the task is, and to see the other one. */
@ApplicationScoped
class RelationWriting {

    private final TaskAccess access;
    private final Relations relations;
    private final BlockCircles circles;
    private final Outbox outbox;
    private final WriteWindows windows;
    private final RelationConfig config;
    private final Clock clock;

    RelationWriting(
            TaskAccess access,
            Relations relations,
            BlockCircles circles,
            Outbox outbox,
            WriteWindows windows,
            RelationConfig config,
            Clock clock) {
        this.access = access;
        this.relations = relations;
        this.circles = circles;
        this.outbox = outbox;
        this.windows = windows;
        this.config = config;
        this.clock = clock;
    }

    /** What a repetition must repeat: the task is in the path, not in the body. */
    @RegisterForReflection(registerFullHierarchy = true)
    private record Request(UUID taskId, NewRelation relation) {}

    /**
     * The relation, or that of the first request with the same idempotency key.
     *
     * @throws InvalidFields when the other task is none that the caller may see, or the same
     * @throws AlreadyRelated when the two are related in this way
     * @throws BlocksInCircle when tasks would wait for each other
     * @throws TooManyRelations when one of the two has as many as it can have
     */
    RelationView create(UUID taskId, NewRelation request, UUID caller, @Nullable IdempotencyKey key) {
        IdempotencyStamp stamp = key == null ? null : key.stamp(caller, new Request(taskId, request));
        return Contention.retry(() -> earlier(stamp, taskId, caller).or(() -> attempt(taskId, request, caller, stamp)));
    }

    private Optional<RelationView> earlier(@Nullable IdempotencyStamp stamp, UUID taskId, UUID caller) {
        return Optional.ofNullable(stamp)
                .flatMap(given -> relations.withStamp(given.key()))
                .filter(stored -> stored.state() != State.PENDING)
                .map(stored -> {
                    if (stored.idempotency() != null && stamp != null) {
                        stamp.requireSame(stored.idempotency());
                    }
                    Accessible here = access.readable(taskId, caller);
                    UUID other = stored.otherThan(taskId);
                    return windows.during(
                            here.project().id(),
                            () -> RelationView.of(
                                    stored,
                                    taskId,
                                    access.sight(List.of(other), caller).of(other)));
                });
    }

    private Optional<RelationView> attempt(
            UUID taskId, NewRelation request, UUID caller, @Nullable IdempotencyStamp stamp) {
        Accessible here = access.writable(taskId, caller, Action.WRITE_TASKS);
        Accessible there = other(taskId, request.task(), caller);
        UUID otherId = there.task().id();
        for (UUID end : List.of(taskId, otherId)) {
            if (relations.count(end, config.perTask()) >= config.perTask()) {
                throw TooManyRelations.ofOneTask(config.perTask());
            }
        }
        RelationKind kind = request.kind();
        Relation relation = Relation.between(
                Ids.next(),
                kind.type,
                kind.outgoing ? taskId : otherId,
                kind.outgoing ? otherId : taskId,
                caller,
                clock.instant(),
                stamp);
        List<OutboxEvent> events = Stream.of(here, there)
                .map(end -> event(RelationEvent.ADDED, relation, end, caller))
                .toList();
        // That it waits is shown with the task in lists of its project.
        Accessible to = kind.outgoing ? there : here;
        boolean stored = windows.during(
                to.project().id(),
                () -> kind.type == RelationType.BLOCKS
                        ? block(relation, to, events)
                        : once(relation, relation.live(events)));
        if (!stored) {
            return Optional.empty();
        }
        outbox.nudge(RelationEvents.SOURCE, relation.id());
        return Optional.of(RelationView.of(relation, taskId, there));
    }

    private Accessible other(UUID taskId, String named, UUID caller) {
        List<Accessible> found = access.named(named, caller);
        if (found.isEmpty()) {
            throw InvalidFields.of("task", "must be the id or the key of a task that you can see");
        }
        if (found.size() > 1) {
            throw InvalidFields.of("task", "is the key of several tasks; name the one by its id");
        }
        if (found.getFirst().task().id().equals(taskId)) {
            throw InvalidFields.of("task", "must be another task");
        }
        return found.getFirst();
    }

    private boolean block(Relation relation, Accessible waiting, List<OutboxEvent> events) {
        access.expectBlockers(waiting.task());
        if (!once(relation, relation)) {
            return false;
        }
        boolean circle = true;
        try {
            circle = circles.closedBy(relation);
        } finally {
            if (circle) {
                relations.withdraw(relation.id());
            }
        }
        if (circle) {
            throw new BlocksInCircle();
        }
        return relations.confirm(relation, events);
    }

    /** False when another one is there that may go, or has this request's idempotency key. */
    private boolean once(Relation relation, Relation stored) {
        if (relations.insert(stored)) {
            return true;
        }
        relations.withPair(relation.pair()).ifPresent(present -> {
            if (present.state() == State.LIVE && !sameRequest(present, relation)) {
                throw new AlreadyRelated();
            }
            if (present.createdAt().isBefore(clock.instant().minus(BlockCircles.LEFT_AFTER))) {
                relations.withdraw(present.id());
            }
        });
        return false;
    }

    private static boolean sameRequest(Relation one, Relation other) {
        return one.idempotency() != null
                && other.idempotency() != null
                && one.idempotency().key().equals(other.idempotency().key());
    }

    /** Nothing happens to one that somebody else has just ended. */
    void delete(UUID taskId, UUID id, UUID caller) {
        Accessible here = access.writable(taskId, caller, Action.WRITE_TASKS);
        Relation relation = relations.find(taskId, id).orElseThrow(() -> new RelationNotFound(id));
        List<OutboxEvent> events = Stream.concat(Stream.of(here), access.unchecked(relation.otherThan(taskId)).stream())
                .map(end -> event(RelationEvent.REMOVED, relation, end, caller))
                .toList();
        if (relations.end(relation, events)) {
            outbox.nudge(RelationEvents.SOURCE, id);
        }
    }

    private OutboxEvent event(String type, Relation relation, Accessible end, @Nullable UUID actor) {
        return outbox.event(type, RelationEvent.of(relation, end.task(), end.key(), actor));
    }
}
