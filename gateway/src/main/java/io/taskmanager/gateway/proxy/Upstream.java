package io.taskmanager.gateway.proxy;

import io.taskmanager.gateway.route.Service;
import java.net.URI;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The replicas of one service, and the choice between them: the less busy of two random ones (Mitzenmacher 2001), which
 * keeps load even without any knowledge shared between gateways. When all are ejected, all are tried: a service that
 * fails everywhere is not made worse by asking it.
 */
final class Upstream {
    private final Service service;
    private final List<Replica> replicas;
    private final RandomGenerator random;
    private final LongSupplier nanos;

    Upstream(
            Service service, List<URI> origins, ProxyConfig.Ejection rule, RandomGenerator random, LongSupplier nanos) {
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("No origin is configured for " + service.label());
        }
        this.service = service;
        this.replicas =
                origins.stream().map(origin -> new Replica(origin, rule)).toList();
        this.random = random;
        this.nanos = nanos;
    }

    Service service() {
        return service;
    }

    List<Replica> replicas() {
        return replicas;
    }

    int inFlight() {
        return replicas.stream().mapToInt(Replica::inFlight).sum();
    }

    /** A replica for a request; another one than {@code tried} where there is another one. */
    Replica choose(@Nullable Replica tried) {
        if (replicas.size() == 1) {
            return replicas.getFirst();
        }
        long now = nanos.getAsLong();
        var one = usable(random.nextInt(replicas.size()), tried, null, now);
        var other = usable(random.nextInt(replicas.size()), tried, one, now);
        return other.inFlight() < one.inFlight() ? other : one;
    }

    /** The first replica from {@code start} on that is neither ejected nor to be avoided; else any but the tried one. */
    private Replica usable(int start, @Nullable Replica tried, @Nullable Replica taken, long now) {
        var fallback = taken;
        for (int i = 0; i < replicas.size(); i++) {
            var replica = replicas.get((start + i) % replicas.size());
            if (replica == tried || replica == taken) {
                continue;
            }
            if (!replica.isEjected(now)) {
                return replica;
            }
            fallback = fallback == null ? replica : fallback;
        }
        return fallback == null ? replicas.get(start) : fallback;
    }

    /** Notes that the replica could not do its work; returns whether that ejected it. */
    boolean failed(Replica replica) {
        return replica.failed(nanos.getAsLong());
    }
}
