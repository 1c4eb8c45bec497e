package io.taskmanager.gateway.proxy;

import io.taskmanager.gateway.route.Service;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service, in one revision or two. Which of them a request gets depends on its point of the hundred ({@link Share});
 * when that one has no usable replica, the other one steps in, because any answer is better than none. Only a canary
 * without a share is never asked: it may not be ready, or be known to be bad.
 */
final class Upstream {
    private final Service service;
    private final Replicas stable;
    private final Replicas canary;
    private final Share share;
    private final LongSupplier nanos;

    Upstream(Service service, Replicas stable, Replicas canary, Share share, LongSupplier nanos) {
        this.service = service;
        this.stable = stable;
        this.canary = canary;
        this.share = share;
        this.nanos = nanos;
    }

    Service service() {
        return service;
    }

    List<Replicas> revisions() {
        return List.of(stable, canary);
    }

    /** The replicas of the revisions that users may meet. */
    Stream<Replica> replicas() {
        return revisions().stream().filter(this::serves).flatMap(replicas -> replicas.all().stream());
    }

    private boolean serves(Replicas revision) {
        return revision == stable || share.percent() > 0;
    }

    /** A replica for a request, another one than {@code tried} where there is one; null when there is none at all. */
    @Nullable
    Replica choose(int point, @Nullable Replica tried) {
        var now = nanos.getAsLong();
        var wanted = share.includes(point) ? canary : stable;
        var other = wanted == canary ? stable : canary;
        var stepsIn = serves(other) && !wanted.hasUsable(tried, now) && other.hasUsable(tried, now);
        var chosen = (stepsIn ? other : wanted).choose(tried, now);
        return chosen == null && serves(other) ? other.choose(tried, now) : chosen;
    }

    /** Notes that the replica could not do its work; returns whether that ejected it. */
    boolean failed(Replica replica) {
        return replica.failed(nanos.getAsLong());
    }

    /** Notes that the replica works; {@code leaves} when it said that it is about to stop. */
    void succeeded(Replica replica, boolean leaves) {
        replica.succeeded();
        if (leaves) {
            replica.leaves(nanos.getAsLong());
        }
    }
}
