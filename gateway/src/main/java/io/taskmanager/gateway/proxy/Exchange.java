package io.taskmanager.gateway.proxy;

import io.taskmanager.gateway.answer.UnreadContent;
import io.taskmanager.gateway.limit.RequestTimeout;
import io.taskmanager.gateway.route.Route;
import io.taskmanager.kit.problem.Unavailable;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back. Everything of it happens on the event loop of the client's connection.
 *
 * <p>It is tried a second time when that cannot do it twice: when no connection was had, so nothing was sent; or, for
 * safe methods, when the connection broke before an answer. It ends exactly once: answered, failed or given up.
 */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final long NO_TIMER = -1;

    private final Forwarder forwarder;
    private final HttpServerRequest request;
    private final Route route;
    private final Upstream upstream;
    private final OutgoingHead head;
    private final boolean safe;

    private @Nullable Replica replica;
    private @Nullable HttpClientRequest outgoing;
    private long timer = NO_TIMER;
    private boolean retried;
    private boolean ended;

    Exchange(Forwarder forwarder, HttpServerRequest request, Route route, Upstream upstream, OutgoingHead head) {
        this.forwarder = forwarder;
        this.request = request;
        this.route = route;
        this.upstream = upstream;
        this.head = head;
        this.safe = request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    void start() {
        timer = forwarder.vertx().setTimer(forwarder.responseTimeoutMillis(), id -> timeOut());
        request.response().exceptionHandler(e -> abandon()).closeHandler(v -> abandon());
        request.exceptionHandler(e -> abandon());
        attempt();
    }

    private void attempt() {
        var chosen = upstream.choose(replica);
        replica = chosen;
        chosen.begin();
        forwarder.clients().forRoute(route).request(head.options(chosen)).onComplete(result -> {
            if (ended) {
                discard(result.result());
            } else if (result.succeeded()) {
                send(result.result());
            } else {
                notConnected(chosen, result.cause());
            }
        });
    }

    private static void discard(@Nullable HttpClientRequest late) {
        if (late != null) {
            late.exceptionHandler(e -> LOG.debug("Connected when nobody waited any more"));
            late.reset();
        }
    }

    private void send(HttpClientRequest connected) {
        outgoing = connected;
        head.writeTo(connected, !safe);
        connected.exceptionHandler(e -> LOG.debugf(e, "Connection to %s broke", replica));
        connected.response().onComplete(result -> {
            if (ended || connected != outgoing) {
                return;
            }
            if (result.succeeded()) {
                answer(result.result());
            } else {
                broken();
            }
        });
        if (safe) {
            request.resume();
            connected.end();
        } else {
            new ContentUpload(request, connected, route.bodyLimit(), this::fail).start();
        }
    }

    private void notConnected(Replica tried, Throwable cause) {
        if (cause instanceof ConnectionPoolTooBusyException) {
            fail(new Unavailable("%s is too busy.".formatted(upstream.service().label()), RETRY_AFTER));
            return;
        }
        forwarder.upstreams().failed(upstream, tried);
        if (!retry()) {
            fail(new Unavailable("%s is away.".formatted(upstream.service().label()), RETRY_AFTER));
        }
    }

    private void broken() {
        if (replica != null) {
            forwarder.upstreams().failed(upstream, replica);
        }
        if (!safe || !retry()) {
            fail(new BadGateway(upstream.service().label()));
        }
    }

    private boolean retry() {
        if (retried) {
            return false;
        }
        retried = true;
        forwarder.upstreams().retried(upstream);
        release();
        attempt();
        return true;
    }

    private void answer(HttpClientResponse incoming) {
        forwarder.vertx().cancelTimer(timer);
        judge(incoming.statusCode());
        if (route.stream()) {
            forwarder.openStreams().add(this);
        }
        new ContentDownload(request, incoming, this::finish, this::cutOff).start();
    }

    /** A replica that says it cannot work is as good as none, but what it says is for the client to read. */
    private void judge(int status) {
        if (replica == null) {
            return;
        }
        if (status == 502 || status == 503 || status == 504) {
            forwarder.upstreams().failed(upstream, replica);
        } else {
            replica.succeeded();
        }
    }

    private void timeOut() {
        if (ended) {
            return;
        }
        if (!safe && !request.isEnded()) {
            fail(new RequestTimeout());
            return;
        }
        if (replica != null) {
            forwarder.upstreams().failed(upstream, replica);
        }
        fail(new GatewayTimeout(upstream.service().label()));
    }

    /** The whole answer was sent. */
    private void finish() {
        if (end() && !request.isEnded()) {
            resetOutgoing();
            UnreadContent.discard(request);
        }
    }

    /** The service stopped in the middle of its answer. */
    private void cutOff() {
        if (end()) {
            resetOutgoing();
            if (route.stream()) {
                request.response().end();
            } else {
                request.response().reset();
            }
        }
    }

    private void fail(Throwable problem) {
        if (end()) {
            resetOutgoing();
            forwarder.answers().fail(request, problem);
        }
    }

    /** The client went away: the service need not go on. */
    private void abandon() {
        if (end()) {
            resetOutgoing();
        }
    }

    /** Ends a stream between two events; may be called from any thread. */
    void endStream() {
        var connected = outgoing;
        if (connected != null) {
            connected.connection().close();
        }
    }

    private void resetOutgoing() {
        if (outgoing != null) {
            outgoing.reset();
        }
    }

    private boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        forwarder.vertx().cancelTimer(timer);
        forwarder.openStreams().remove(this);
        release();
        return true;
    }

    private void release() {
        if (replica != null) {
            replica.end();
        }
    }
}
