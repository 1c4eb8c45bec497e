package io.taskmanager.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.taskmanager.gateway.proxy.UpstreamMetrics.Outcome;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import org.jboss.logging.Logger;

/** A request at one replica. What comes of it makes the replica's reputation and a line in the metrics. */
final class Attempt {
    private static final Logger LOG = Logger.getLogger(Attempt.class);

    private final Upstream upstream;
    private final Replica replica;
    private final UpstreamMetrics metrics;
    private final long begunNanos = System.nanoTime();

    Attempt(Upstream upstream, Replica replica, UpstreamMetrics metrics) {
        this.upstream = upstream;
        this.replica = replica;
        this.metrics = metrics;
        replica.begin();
        metrics.begun();
    }

    Replica replica() {
        return replica;
    }

    /** A replica that says it cannot work is as good as none, but what it says is for the client to read. */
    void answered(HttpClientResponse answer) {
        var status = answer.statusCode();
        came(Outcome.of(status));
        if (status == 502 || status == 503 || status == 504) {
            failed();
        } else {
            // With an error, closing is about this connection only: the rest of a refused request is in it.
            upstream.succeeded(replica, status < 400 && closes(answer));
        }
    }

    private static boolean closes(HttpClientResponse answer) {
        return HttpHeaderValues.CLOSE.contentEqualsIgnoreCase(answer.getHeader(HttpHeaders.CONNECTION));
    }

    void unanswered() {
        came(Outcome.UNANSWERED);
        failed();
    }

    private void came(Outcome outcome) {
        metrics.came(outcome, System.nanoTime() - begunNanos);
    }

    private void failed() {
        if (upstream.failed(replica)) {
            metrics.ejected();
            LOG.warnf(
                    "Replica %s of %s keeps failing and is left alone for a while",
                    replica, upstream.service().label());
        }
    }

    /** The request is sent once more. */
    void retried() {
        metrics.retried();
    }

    void end() {
        replica.end();
        metrics.ended();
    }
}
