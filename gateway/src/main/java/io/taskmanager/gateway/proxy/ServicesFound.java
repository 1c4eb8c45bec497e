package io.taskmanager.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once each service has been found, so that the first request to a new installation meets one: name servers remember
 * for a while that nobody was there. A service that is away holds up no gateway for longer than the limit, and none that
 * has been ready before.
 */
@Readiness
@ApplicationScoped
class ServicesFound implements HealthCheck {
    private final Collection<Upstream> upstreams;
    private final Duration limit;
    private final LongSupplier nanos;
    private final long begin;
    private volatile boolean done;

    @Inject
    ServicesFound(Upstreams upstreams, ProxyConfig config) {
        this(upstreams.all(), config.resolution().startLimit(), System::nanoTime);
    }

    ServicesFound(Collection<Upstream> upstreams, Duration limit, LongSupplier nanos) {
        this.upstreams = upstreams;
        this.limit = limit;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    @Override
    public HealthCheckResponse call() {
        done = done
                || nanos.getAsLong() - begin >= limit.toNanos()
                || upstreams.stream()
                        .allMatch(upstream -> upstream.replicas().findAny().isPresent());
        return HealthCheckResponse.named("services-found").status(done).build();
    }
}
