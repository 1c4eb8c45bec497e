package io.taskmanager.gateway.edge;

import io.taskmanager.gateway.answer.Answers;
import io.taskmanager.gateway.crosssite.CrossSite;
import io.taskmanager.gateway.limit.ContentLength;
import io.taskmanager.gateway.proxy.Forwarder;
import io.taskmanager.gateway.route.Access;
import io.taskmanager.gateway.route.Route;
import io.taskmanager.gateway.session.Credentials;
import io.taskmanager.gateway.session.Sessions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** What a request of the table has to pass before it is forwarded. */
@ApplicationScoped
class ApiRequests {
    private final CrossSite crossSite;
    private final Sessions sessions;
    private final Forwarder forwarder;
    private final Answers answers;

    ApiRequests(CrossSite crossSite, Sessions sessions, Forwarder forwarder, Answers answers) {
        this.crossSite = crossSite;
        this.sessions = sessions;
        this.forwarder = forwarder;
        this.answers = answers;
    }

    void handle(HttpServerRequest request, Route route, String requestId) {
        ContentLength.check(request, forwarder.contentLimit(route));
        var credentials = sessions.credentials(request.headers());
        if (!credentials.bearer()) {
            crossSite.requireOwnPage(request);
        }
        if (route.access() == Access.PUBLIC) {
            forwarder.forward(request, route, requestId, request.getHeader(HttpHeaders.AUTHORIZATION), null);
        } else {
            forwardSignedIn(request, route, requestId, credentials);
        }
    }

    private void forwardSignedIn(HttpServerRequest request, Route route, String requestId, Credentials credentials) {
        sessions.user(credentials).onComplete(user -> {
            if (user.succeeded()) {
                forwarder.forward(request, route, requestId, "Bearer " + credentials.token(), user.result());
            } else {
                answers.fail(request, user.cause());
            }
        });
    }
}
