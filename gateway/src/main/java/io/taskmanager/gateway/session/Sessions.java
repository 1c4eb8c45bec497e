package io.taskmanager.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.taskmanager.kit.problem.Unauthenticated;
import io.taskmanager.kit.token.AccessTokens;
import io.taskmanager.kit.token.TokenKey;
import io.taskmanager.kit.token.VerifiedToken;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Verifies access tokens and remembers the good ones until they expire; bad ones are not remembered, so that a key that
 * could not be fetched yet is asked for again. At most the configured number is kept, whatever is sent.
 */
@ApplicationScoped
public class Sessions {
    private final AccessTokens tokens;
    private final Vertx vertx;
    private final Clock clock;
    private final String cookieName;
    private final Cache<TokenKey, VerifiedToken> verified;

    Sessions(AccessTokens tokens, Vertx vertx, Clock clock, SessionConfig config) {
        this.tokens = tokens;
        this.vertx = vertx;
        this.clock = clock;
        this.cookieName = config.secureCookies() ? "__Host-access" : "access";
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.rememberedTokens())
                .expireAfter(Expiry.<TokenKey, VerifiedToken>creating(
                        (key, token) -> Duration.between(clock.instant(), token.expiresAt())))
                .build();
    }

    /** What the request offers; nothing of it is verified. */
    public Credentials credentials(MultiMap headers) {
        return Credentials.of(headers, cookieName);
    }

    /**
     * The verified token, or a failure that is the problem to answer with. Completed at once when the token is
     * remembered; otherwise the check runs on a worker thread, because it may have to fetch keys.
     */
    public Future<VerifiedToken> verify(Credentials credentials) {
        var token = credentials.token();
        if (token == null) {
            return Future.failedFuture(new Unauthenticated("Sign in first."));
        }
        var key = TokenKey.of(token);
        var known = verified.getIfPresent(key);
        if (known != null && known.expiresAt().isAfter(clock.instant())) {
            return Future.succeededFuture(known);
        }
        return vertx.executeBlocking(() -> remember(key, tokens.verify(token)), false)
                .recover(e -> Future.failedFuture(e instanceof Unauthenticated ? invalid(credentials) : e));
    }

    private VerifiedToken remember(TokenKey key, VerifiedToken token) {
        verified.put(key, token);
        return token;
    }

    /** RFC 6750 section 3.1: only who presented a bearer token is told what was wrong with it. */
    private static Throwable invalid(Credentials credentials) {
        var problem = new Unauthenticated("The access token is not valid.");
        return credentials.bearer() ? problem.header("WWW-Authenticate", "Bearer error=\"invalid_token\"") : problem;
    }
}
