package io.taskmanager.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskmanager.gateway.route.Service;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** All upstreams by service, as the configuration says, with the metrics that say how they do. */
@ApplicationScoped
public class Upstreams {
    private final Map<Service, Upstream> byService = new EnumMap<>(Service.class);
    private final Map<Service, Map<Revision, UpstreamMetrics>> measured = new EnumMap<>(Service.class);

    Upstreams(ProxyConfig config, MeterRegistry metrics) {
        add(Service.AUTH, config.authService(), config.authServiceCanary(), config.ejection(), metrics);
        add(Service.TASK, config.taskService(), config.taskServiceCanary(), config.ejection(), metrics);
        add(
                Service.NOTIFICATION,
                config.notificationService(),
                config.notificationServiceCanary(),
                config.ejection(),
                metrics);
    }

    private void add(
            Service service,
            List<URI> stable,
            ProxyConfig.Canary canary,
            ProxyConfig.Ejection rule,
            MeterRegistry metrics) {
        var variable = service.label().toUpperCase(Locale.ROOT).replace('-', '_');
        var share = Share.parse(variable + "_CANARY_WEIGHT", canary.weight());
        var canaryOrigins = Origin.all(variable + "_CANARY_URL", canary.url().orElse(List.of()));
        if (share.percent() > 0 && canaryOrigins.isEmpty()) {
            throw new IllegalArgumentException(
                    "%1$s_CANARY_WEIGHT is %2$d, but %1$s_CANARY_URL is not set".formatted(variable, share.percent()));
        }
        var upstream = new Upstream(
                service,
                replicas(Revision.STABLE, Origin.all(variable + "_URL", stable), rule),
                replicas(Revision.CANARY, canaryOrigins, rule),
                share,
                System::nanoTime);
        byService.put(service, upstream);
        var byRevision = new EnumMap<Revision, UpstreamMetrics>(Revision.class);
        upstream.revisions().stream()
                .filter(Replicas::isConfigured)
                .forEach(some -> byRevision.put(some.revision(), new UpstreamMetrics(upstream, some, metrics)));
        measured.put(service, byRevision);
    }

    private static Replicas replicas(Revision revision, List<Origin> origins, ProxyConfig.Ejection rule) {
        return new Replicas(
                revision, origins, rule, () -> ThreadLocalRandom.current().nextLong());
    }

    Collection<Upstream> all() {
        return byService.values();
    }

    Upstream of(Service service) {
        return Objects.requireNonNull(byService.get(service));
    }

    /** Begins to send something to a replica. */
    Attempt attempt(Upstream upstream, Replica replica) {
        var byRevision = Objects.requireNonNull(measured.get(upstream.service()));
        return new Attempt(upstream, replica, Objects.requireNonNull(byRevision.get(replica.revision())));
    }

    /** Requests without a method and a path, one to each replica of the service that is known. */
    public List<RequestOptions> toEachReplica(Service service) {
        return of(service).replicas().map(Replica::request).toList();
    }
}
