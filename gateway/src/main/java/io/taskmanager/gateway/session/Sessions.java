package io.taskmanager.gateway.session;

import io.taskmanager.kit.problem.Unauthenticated;
import io.taskmanager.kit.token.AccessTokens;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds the access token of a request and has it verified, without ever blocking the event loop. */
@ApplicationScoped
public class Sessions {
    private final AccessTokens tokens;
    private final Vertx vertx;
    private final String cookieName;

    Sessions(AccessTokens tokens, Vertx vertx, SessionConfig config) {
        this.tokens = tokens;
        this.vertx = vertx;
        this.cookieName = config.secureCookies() ? "__Host-access" : "access";
    }

    /** What the request offers; nothing of it is verified. */
    public Credentials credentials(MultiMap headers) {
        return Credentials.of(headers, cookieName);
    }

    /**
     * Who the verified token stands for, or a failure that is the problem to answer with. Completed at once when the
     * token is remembered; otherwise the check runs on a worker thread, because it may have to fetch keys.
     */
    public Future<UUID> user(Credentials credentials) {
        var token = credentials.token();
        if (token == null) {
            return Future.failedFuture(new Unauthenticated("Sign in first."));
        }
        var known = tokens.remembered(token);
        if (known != null) {
            return Future.succeededFuture(known.userId());
        }
        return vertx.executeBlocking(() -> tokens.verify(token).userId(), false)
                .recover(e -> Future.failedFuture(e instanceof Unauthenticated ? invalid(credentials) : e));
    }

    /** RFC 6750 section 3.1: only who presented a bearer token is told what was wrong with it. */
    private static Throwable invalid(Credentials credentials) {
        var problem = new Unauthenticated("The access token is not valid.");
        return credentials.bearer() ? problem.header("WWW-Authenticate", "Bearer error=\"invalid_token\"") : problem;
    }
}
