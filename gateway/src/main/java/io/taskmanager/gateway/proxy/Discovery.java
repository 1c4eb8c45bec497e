package io.taskmanager.gateway.proxy;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the replicas behind names what DNS says they are. What DNS last said holds while it is away or knows nobody: a
 * service without any ready replica is not better served by forgetting where it was.
 */
@ApplicationScoped
class Discovery {
    private static final Logger LOG = Logger.getLogger(Discovery.class);

    private final Upstreams upstreams;
    private final Duration interval;
    private final Duration patience;
    private final ContextInternal context;
    private final Names names;
    /** Names that were not found the last time; touched on the context only. */
    private final Set<String> unknown = new HashSet<>();

    Discovery(Upstreams upstreams, Vertx vertx, ProxyConfig config) {
        this.upstreams = upstreams;
        this.interval = config.resolution().interval();
        this.patience = config.resolution().timeout();
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.names = new Names(context, config.resolution());
    }

    /** Before the port opens, so that the first request finds replicas; but a name that nobody knows holds up nothing. */
    void start(@Observes StartupEvent event) {
        var first = new ArrayList<Future<?>>();
        for (var upstream : upstreams.all()) {
            for (var replicas : upstream.revisions()) {
                replicas.names().forEach(origin -> first.add(follow(upstream, replicas, origin)));
            }
        }
        CompletableFuture.allOf(first.stream()
                        .map(lookup -> lookup.toCompletionStage().toCompletableFuture())
                        .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Looks the name up for ever; the result is that of the first time, and never a failure. */
    private Future<?> follow(Upstream upstream, Replicas replicas, Origin origin) {
        var first = context.<Void>promise();
        context.runOnContext(v -> names.addressesOf(origin.host())
                .onSuccess(addresses -> found(upstream, replicas, origin, addresses))
                .onFailure(e -> notFound(origin, e))
                .onComplete(any -> {
                    first.tryComplete();
                    context.setTimer(interval.toMillis(), id -> follow(upstream, replicas, origin));
                }));
        return first.future();
    }

    private void found(Upstream upstream, Replicas replicas, Origin origin, List<InetAddress> addresses) {
        unknown.remove(origin.host());
        if (replicas.found(origin, addresses)) {
            LOG.infof(
                    "Replicas of %s (%s) are now %s",
                    upstream.service().label(), replicas.revision().label(), replicas.all());
        }
    }

    private void notFound(Origin origin, Throwable why) {
        if (unknown.add(origin.host())) {
            LOG.warnf("No address of %s is found; those known before are kept: %s", origin.host(), why.getMessage());
        }
    }

    @PreDestroy
    void close() {
        names.close();
    }
}
