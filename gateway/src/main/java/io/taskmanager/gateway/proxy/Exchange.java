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
    private final int point;
    private final OutgoingHead head;
    private final boolean safe;

    private @Nullable Attempt attempt;
    private @Nullable HttpClientRequest outgoing;
    private long timer = NO_TIMER;
    private boolean retried;
    private boolean moved;
    private boolean ended;

    /** @param point of the hundred, see {@link Share} */
    Exchange(
            Forwarder forwarder,
            HttpServerRequest request,
            Route route,
            Upstream upstream,
            int point,
            OutgoingHead head) {
        this.forwarder = forwarder;
        this.request = request;
        this.route = route;
        this.upstream = upstream;
        this.point = point;
        this.head = head;
        this.safe = request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    void start() {
        startTimer();
        request.response().exceptionHandler(e -> abandon()).closeHandler(v -> abandon());
        request.exceptionHandler(e -> abandon());
        attempt(null);
    }

    private void startTimer() {
        timer = forwarder.vertx().setTimer(forwarder.responseTimeoutMillis(), id -> timeOut());
    }

    private void attempt(@Nullable Replica tried) {
        var replica = upstream.choose(point, tried);
        if (replica == null) {
            fail(away());
            return;
        }
        var begun = forwarder.upstreams().attempt(upstream, replica);
        attempt = begun;
        forwarder.clients().forRoute(route).request(head.options(replica)).onComplete(result -> {
            if (ended) {
                discard(result.result());
            } else if (result.succeeded()) {
                send(begun, result.result());
            } else {
                notConnected(begun, result.cause());
            }
        });
    }

    private Unavailable away() {
        return new Unavailable("%s is away.".formatted(upstream.service().label()), RETRY_AFTER);
    }

    private static void discard(@Nullable HttpClientRequest late) {
        if (late != null) {
            late.exceptionHandler(e -> LOG.debug("Connected when nobody waited any more"));
            late.reset();
        }
    }

    private void send(Attempt begun, HttpClientRequest connected) {
        outgoing = connected;
        head.writeTo(connected, !safe);
        connected.exceptionHandler(e -> LOG.debugf(e, "Connection to %s broke", begun.replica()));
        connected.response().onComplete(result -> {
            if (ended || connected != outgoing) {
                return;
            }
            if (result.succeeded()) {
                answer(begun, result.result());
            } else {
                broken(begun);
            }
        });
        if (safe) {
            request.resume();
            connected.end();
        } else {
            new ContentUpload(request, connected, forwarder.contentLimit(route), () -> moved = true, this::fail)
                    .start();
        }
    }

    private void notConnected(Attempt begun, Throwable cause) {
        if (cause instanceof ConnectionPoolTooBusyException) {
            fail(new Unavailable("%s is too busy.".formatted(upstream.service().label()), RETRY_AFTER));
            return;
        }
        begun.unanswered();
        if (!retry(begun)) {
            fail(away());
        }
    }

    private void broken(Attempt begun) {
        begun.unanswered();
        if (!safe || !retry(begun)) {
            fail(new BadGateway(upstream.service().label()));
        }
    }

    private boolean retry(Attempt failed) {
        if (retried) {
            return false;
        }
        retried = true;
        failed.retried();
        release();
        attempt(failed.replica());
        return true;
    }

    private void answer(Attempt begun, HttpClientResponse incoming) {
        forwarder.vertx().cancelTimer(timer);
        begun.answered(incoming);
        if (route.stream()) {
            forwarder.openStreams().add(this);
        }
        new ContentDownload(request, incoming, this::finish, this::cutOff).start();
    }

    private void timeOut() {
        if (ended) {
            return;
        }
        if (route.transfer() && moved) {
            moved = false;
            startTimer();
            return;
        }
        if (!safe && !request.isEnded()) {
            fail(new RequestTimeout());
            return;
        }
        if (attempt != null) {
            attempt.unanswered();
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
        if (attempt != null) {
            attempt.end();
            attempt = null;
        }
    }
}
