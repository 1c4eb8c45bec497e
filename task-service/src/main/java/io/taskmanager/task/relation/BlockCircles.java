package io.taskmanager.task.relation;

import io.taskmanager.task.relation.Relation.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds out whether a task would come to wait for itself.
 *
 * <p>Who adds a block stores it as pending first, then looks, and only then lets it live. Of several blocks that close a
 * circle together the one stored last finds all others stored; so never all of them live. Two who look at the same moment may
 * both be refused, which is no harm.
 */
@ApplicationScoped
class BlockCircles {

    /** So long nobody takes between the two writes; what is still pending then was left by a crash. */
    static final Duration LEFT_AFTER = Duration.ofMinutes(1);

    /** Tasks that are looked at for one block. */
    private static final int MOST = 10_000;

    private final Relations relations;
    private final Clock clock;

    BlockCircles(Relations relations, Clock clock) {
        this.relations = relations;
        this.clock = clock;
    }

    /**
     * Whether the task that the stored, pending block comes from waits for that which it goes to.
     *
     * @throws TooManyRelations when so many tasks wait for it that it is not looked through
     */
    boolean closedBy(Relation block) {
        Set<UUID> seen = new HashSet<>(Set.of(block.to()));
        List<UUID> next = List.of(block.to());
        while (!next.isEmpty()) {
            if (seen.contains(block.from())) {
                return true;
            }
            if (seen.size() > MOST) {
                throw TooManyRelations.waiting(MOST);
            }
            next = relations.blockedBy(next).stream()
                    .filter(this::isNotLeft)
                    .map(Relation::to)
                    .filter(seen::add)
                    .toList();
        }
        return false;
    }

    /** Forgets a block that a crash has left, so that its writer, should it only have slept, cannot let it live. */
    private boolean isNotLeft(Relation relation) {
        if (relation.state() == State.PENDING
                && relation.createdAt().isBefore(clock.instant().minus(LEFT_AFTER))) {
            relations.withdraw(relation.id());
            return false;
        }
        return true;
    }
}
