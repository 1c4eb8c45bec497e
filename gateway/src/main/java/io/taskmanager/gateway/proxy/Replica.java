package io.taskmanager.gateway.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of a service, as seen from here: how busy it is and whether it can be trusted with a request. */
final class Replica {
    private final URI origin;
    private final ProxyConfig.Ejection rule;
    private final AtomicInteger inFlight = new AtomicInteger();

    private int consecutiveFailures;
    private int consecutiveEjections;
    private volatile long ejectedUntilNanos;
    private volatile boolean ejected;

    Replica(URI origin, ProxyConfig.Ejection rule) {
        this.origin = origin;
        this.rule = rule;
    }

    String host() {
        return origin.getHost();
    }

    int port() {
        return origin.getPort() > 0 ? origin.getPort() : 80;
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

    boolean isEjected(long nowNanos) {
        return ejected && nowNanos - ejectedUntilNanos < 0;
    }

    /** It answered as a working server does. */
    void succeeded() {
        if (consecutiveFailures != 0 || consecutiveEjections != 0) {
            forgive();
        }
    }

    private synchronized void forgive() {
        consecutiveFailures = 0;
        consecutiveEjections = 0;
        ejected = false;
    }

    /** It did not answer, or answered that it cannot work. Returns whether it is ejected by this. */
    synchronized boolean failed(long nowNanos) {
        consecutiveFailures++;
        if (consecutiveFailures < rule.failures() || isEjected(nowNanos)) {
            return false;
        }
        ejectedUntilNanos = nowNanos + duration().toNanos();
        ejected = true;
        consecutiveEjections++;
        return true;
    }

    private Duration duration() {
        var doubled = rule.shortest().multipliedBy(1L << Math.min(consecutiveEjections, 16));
        return doubled.compareTo(rule.longest()) < 0 ? doubled : rule.longest();
    }

    @Override
    public String toString() {
        return origin.toString();
    }
}
