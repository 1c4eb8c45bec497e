package io.taskmanager.gateway.edge;

import io.taskmanager.gateway.answer.Answers;
import io.taskmanager.gateway.answer.SecurityHeaders;
import io.taskmanager.gateway.crosssite.CrossSite;
import io.taskmanager.gateway.limit.HeadLimits;
import io.taskmanager.gateway.proxy.Forwarder;
import io.taskmanager.gateway.route.Match;
import io.taskmanager.gateway.route.MethodNotAllowed;
import io.taskmanager.gateway.route.Routes;
import io.taskmanager.kit.request.RequestId;
import io.taskmanager.kit.shutdown.LastCall;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes every request of the main port, in front of all that extensions may have registered there, and passes none of
 * them on: what is neither in the table nor the gateway's own answers 404.
 */
@ApplicationScoped
class Edge {
    private static final int FIRST = Integer.MIN_VALUE + 100;
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);

    private final Routes routes = Routes.api();
    private final ApiRequests api;
    private final OwnPages ownPages;
    private final CrossSite crossSite;
    private final Answers answers;
    private final Forwarder forwarder;

    Edge(ApiRequests api, OwnPages ownPages, CrossSite crossSite, Answers answers, Forwarder forwarder) {
        this.api = api;
        this.ownPages = ownPages;
        this.crossSite = crossSite;
        this.answers = answers;
        this.forwarder = forwarder;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(context -> handle(context.request()));
    }

    void stop(@Observes LastCall event) {
        forwarder.endStreams();
    }

    private void handle(HttpServerRequest request) {
        var requestId = RequestId.of(request.getHeader(REQUEST_ID));
        request.response().putHeader(REQUEST_ID, requestId);
        SecurityHeaders.addTo(request);
        crossSite.allowReading(request, request.response());
        RouteTemplate.UNKNOWN.nameFor(request);
        try {
            HeadLimits.check(request);
            dispatch(request, requestId);
        } catch (RuntimeException e) {
            answers.fail(request, e);
        }
    }

    private void dispatch(HttpServerRequest request, String requestId) {
        switch (routes.match(request.method(), request.path())) {
            case Match.Found found -> {
                new RouteTemplate(found.route().template()).nameFor(request);
                api.handle(request, found.route(), requestId);
            }
            case Match.WrongMethod wrong -> {
                new RouteTemplate(wrong.template()).nameFor(request);
                if (CrossSite.isOptions(request)) {
                    crossSite.answerOptions(request, wrong.allow());
                } else {
                    throw new MethodNotAllowed(wrong.allow());
                }
            }
            case Match.Unknown unknown -> ownPages.handle(request);
        }
    }
}
