package io.taskmanager.gateway.proxy;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of a service, as seen from here: how busy it is and whether it can be trusted with a request. */
final class Replica {
    private final Revision revision;
    private final Origin origin;
    private final InetAddress address;
    private final SocketAddress server;
    private final ProxyConfig.Ejection rule;
    private final AtomicInteger inFlight = new AtomicInteger();

    private int consecutiveFailures;
    private int consecutiveEjections;
    private volatile long avoidedUntilNanos;
    private volatile boolean avoided;

    Replica(Revision revision, Origin origin, InetAddress address, ProxyConfig.Ejection rule) {
        this.revision = revision;
        this.origin = origin;
        this.address = address;
        // Not from the InetAddress itself: it remembers its name, by which the pool would take all replicas for one.
        this.server = SocketAddress.inetSocketAddress(origin.port(), address.getHostAddress());
        this.rule = rule;
    }

    Revision revision() {
        return revision;
    }

    Origin origin() {
        return origin;
    }

    InetAddress address() {
        return address;
    }

    /** A request to this address; its Host field is the name the replica was found by. */
    RequestOptions request() {
        return new RequestOptions().setServer(server).setHost(origin.host()).setPort(origin.port());
    }

    int inFlight() {
        return inFlight.get();
    }

    void begin() {
        inFlight.incrementAndGet();
    }

    void end() {
        inFlight.decrementAndGet();
    }

    /** Whether it may have requests: it is neither ejected nor leaving. */
    boolean isUsable(long nowNanos) {
        return !avoided || nowNanos - avoidedUntilNanos >= 0;
    }

    /** It answered as a working server does. */
    void succeeded() {
        if (consecutiveFailures != 0 || consecutiveEjections != 0 || avoided) {
            forgive();
        }
    }

    private synchronized void forgive() {
        consecutiveFailures = 0;
        consecutiveEjections = 0;
        avoided = false;
    }

    /**
     * It answered well and is about to stop. What is sent to it from now on might meet its end, so it is left alone for
     * longer than that may take.
     */
    synchronized void leaves(long nowNanos) {
        avoid(nowNanos, rule.leaving());
    }

    /** It did not answer, or answered that it cannot work. Returns whether it is ejected by this. */
    synchronized boolean failed(long nowNanos) {
        consecutiveFailures++;
        if (consecutiveFailures < rule.failures() || !isUsable(nowNanos)) {
            return false;
        }
        avoid(nowNanos, duration());
        consecutiveEjections++;
        return true;
    }

    private void avoid(long nowNanos, Duration time) {
        avoidedUntilNanos = nowNanos + time.toNanos();
        avoided = true;
    }

    private Duration duration() {
        var doubled = rule.shortest().multipliedBy(1L << Math.min(consecutiveEjections, 16));
        return doubled.compareTo(rule.longest()) < 0 ? doubled : rule.longest();
    }

    @Override
    public String toString() {
        return server.toString();
    }
}
