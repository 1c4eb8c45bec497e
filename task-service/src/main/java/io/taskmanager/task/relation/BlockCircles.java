package io.taskmanager.task.relation;

import io.taskmanager.task.relation.Relation.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Finds out whether a task would come to wait for itself.
 *
 * <p>Who adds a block stores it as pending first, then looks, and only then lets it live. Of several blocks that close a
 * circle together the one stored last finds all others stored; so never all of them live. Of those who look at the same
 * moment the one with the lowest id waits for what becomes of the others, who do not wait for it; so not all are refused.
 */
@ApplicationScoped
class BlockCircles {

    /** So long nobody takes between the two writes; what is still pending then was left by a crash. */
    static final Duration LEFT_AFTER = Duration.ofMinutes(1);

    /** Tasks that are looked at for one block. */
    private static final int MOST = 10_000;

    /** How often one waits for others who look at the same moment; then the block is refused. */
    private static final int LOOKS = 100;

    private static final Duration PAUSE = Duration.ofMillis(10);

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
        for (int look = 0; look < LOOKS; look++) {
            if (!closed(block, other -> true)) {
                return false;
            }
            if (closed(block, other -> other.state() == State.LIVE || other.id().compareTo(block.id()) < 0)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private boolean closed(Relation block, Predicate<Relation> counts) {
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
                    .filter(counts)
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
