package io.taskmanager.gateway.proxy;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The replicas of one revision of a service, and the choice between them: the less busy of two random ones (Mitzenmacher
 * 2001), which keeps load even without any knowledge shared between gateways. When none is usable, all are tried: a
 * service that fails everywhere is not made worse by asking it.
 */
final class Replicas {
    private final Revision revision;
    private final List<Origin> origins;
    private final ProxyConfig.Ejection rule;
    private final RandomGenerator random;
    private volatile List<Replica> all = List.of();

    Replicas(Revision revision, List<Origin> origins, ProxyConfig.Ejection rule, RandomGenerator random) {
        this.revision = revision;
        this.origins = origins;
        this.rule = rule;
        this.random = random;
        for (var origin : origins) {
            var address = origin.address();
            if (address != null) {
                found(origin, List.of(address));
            }
        }
    }

    Revision revision() {
        return revision;
    }

    boolean isConfigured() {
        return !origins.isEmpty();
    }

    /** The origins that have to be looked up, again and again. */
    List<Origin> names() {
        return origins.stream().filter(origin -> origin.address() == null).toList();
    }

    List<Replica> all() {
        return all;
    }

    int usable(long now) {
        return (int) all.stream().filter(replica -> replica.isUsable(now)).count();
    }

    /**
     * Takes over what a look-up found. Who stays keeps all that is known of it; who is new starts without; who is gone
     * gets no new requests and finishes those it has.
     *
     * @return whether anything changed
     */
    synchronized boolean found(Origin origin, Collection<InetAddress> addresses) {
        var missing = new ArrayList<>(addresses);
        var next = new ArrayList<Replica>();
        for (var replica : all) {
            if (!replica.origin().equals(origin) || missing.remove(replica.address())) {
                next.add(replica);
            }
        }
        missing.stream()
                .distinct()
                .map(address -> new Replica(revision, origin, address, rule))
                .forEach(next::add);
        var changed = !next.equals(all);
        all = List.copyOf(next);
        return changed;
    }

    /** Whether there is a replica that may have a request, other than {@code tried}. */
    boolean hasUsable(@Nullable Replica tried, long now) {
        for (var replica : all) {
            if (replica != tried && replica.isUsable(now)) {
                return true;
            }
        }
        return false;
    }

    /** A replica for a request, another one than {@code tried} where there is one; null when there is none at all. */
    @Nullable
    Replica choose(@Nullable Replica tried, long now) {
        var replicas = all;
        if (replicas.size() <= 1) {
            return replicas.isEmpty() ? null : replicas.getFirst();
        }
        var one = usable(replicas, tried, null, now);
        var other = usable(replicas, tried, one, now);
        return other.inFlight() < one.inFlight() ? other : one;
    }

    /** The first usable replica from a random one on that is not to be avoided; else any but the tried one. */
    private Replica usable(List<Replica> replicas, @Nullable Replica tried, @Nullable Replica taken, long now) {
        int start = random.nextInt(replicas.size());
        var fallback = taken;
        for (int i = 0; i < replicas.size(); i++) {
            var replica = replicas.get((start + i) % replicas.size());
            if (replica == tried || replica == taken) {
                continue;
            }
            if (replica.isUsable(now)) {
                return replica;
            }
            fallback = fallback == null ? replica : fallback;
        }
        return fallback == null ? replicas.get(start) : fallback;
    }
}
