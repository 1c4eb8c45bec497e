package io.taskmanager.gateway.proxy;

import io.taskmanager.gateway.answer.Answers;
import io.taskmanager.gateway.route.Route;
import io.taskmanager.kit.problem.Unavailable;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Sends requests to services. Returns at once; the answer, or a problem in its place, is sent when it is there. */
@ApplicationScoped
public class Forwarder {
    private final Vertx vertx;
    private final Upstreams upstreams;
    private final UpstreamClients clients;
    private final Answers answers;
    private final long responseTimeoutMillis;
    private final Set<Exchange> openStreams = ConcurrentHashMap.newKeySet();
    private final long uploadLimit;
    private volatile boolean ending;

    Forwarder(Vertx vertx, Upstreams upstreams, UpstreamClients clients, Answers answers, ProxyConfig config) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.clients = clients;
        this.answers = answers;
        this.responseTimeoutMillis = config.responseTimeout().toMillis();
        this.uploadLimit = config.uploadLimit().asLongValue();
    }

    /**
     * Forwards a request that may be sent. It must be paused when it has content.
     *
     * @param authorization the Authorization field towards the service
     * @param user who stays on one revision of the service; null for nobody in particular
     */
    public void forward(
            HttpServerRequest request,
            Route route,
            String requestId,
            @Nullable String authorization,
            @Nullable UUID user) {
        if (ending && route.stream()) {
            answers.fail(request, new Unavailable("This gateway is about to stop.", Duration.ofSeconds(1)));
            return;
        }
        var upstream = upstreams.of(route.service());
        var head = new OutgoingHead(request, route, requestId, authorization);
        var point = user == null ? ThreadLocalRandom.current().nextInt(Share.POINTS) : Share.pointOf(user);
        new Exchange(this, request, route, upstream, point, head).start();
    }

    /** The longest content accepted, in bytes. */
    public long contentLimit(Route route) {
        return route.transfer() ? uploadLimit : route.bodyLimit();
    }

    /** Ends all streams and accepts no more; their clients connect again, to a gateway that stays. */
    public void endStreams() {
        ending = true;
        openStreams.forEach(Exchange::endStream);
    }

    Vertx vertx() {
        return vertx;
    }

    Upstreams upstreams() {
        return upstreams;
    }

    UpstreamClients clients() {
        return clients;
    }

    Answers answers() {
        return answers;
    }

    long responseTimeoutMillis() {
        return responseTimeoutMillis;
    }

    Set<Exchange> openStreams() {
        return openStreams;
    }
}
