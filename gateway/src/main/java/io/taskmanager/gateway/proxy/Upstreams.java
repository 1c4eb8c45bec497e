package io.taskmanager.gateway.proxy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskmanager.gateway.route.Service;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** All upstreams by service, with the metrics that say how they do. */
@ApplicationScoped
class Upstreams {
    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    private final Map<Service, Upstream> byService = new EnumMap<>(Service.class);
    private final Map<Service, Counter> ejections = new EnumMap<>(Service.class);
    private final Map<Service, Counter> retries = new EnumMap<>(Service.class);

    Upstreams(ProxyConfig config, MeterRegistry metrics) {
        add(Service.AUTH, config.authService(), config, metrics);
        add(Service.TASK, config.taskService(), config, metrics);
        add(Service.NOTIFICATION, config.notificationService(), config, metrics);
    }

    private void add(Service service, List<URI> origins, ProxyConfig config, MeterRegistry metrics) {
        var upstream = new Upstream(
                service,
                origins,
                config.ejection(),
                () -> ThreadLocalRandom.current().nextLong(),
                System::nanoTime);
        byService.put(service, upstream);
        Gauge.builder("gateway.upstream.inflight", upstream, Upstream::inFlight)
                .description("Requests a service has not answered yet, streams included")
                .tag("service", service.label())
                .register(metrics);
        ejections.put(
                service, counter("gateway.upstream.ejections", "Replicas left alone for a while", service, metrics));
        retries.put(service, counter("gateway.upstream.retries", "Requests sent a second time", service, metrics));
    }

    private static Counter counter(String name, String description, Service service, MeterRegistry metrics) {
        return Counter.builder(name)
                .description(description)
                .tag("service", service.label())
                .register(metrics);
    }

    Upstream of(Service service) {
        return Objects.requireNonNull(byService.get(service));
    }

    /** Notes that the replica failed, and ejects it when that was once too often. */
    void failed(Upstream upstream, Replica replica) {
        if (upstream.failed(replica)) {
            Objects.requireNonNull(ejections.get(upstream.service())).increment();
            LOG.warnf(
                    "Replica %s of %s keeps failing and is left alone for a while",
                    replica, upstream.service().label());
        }
    }

    void retried(Upstream upstream) {
        Objects.requireNonNull(retries.get(upstream.service())).increment();
    }
}
