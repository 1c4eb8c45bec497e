package io.taskmanager.auth.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.taskmanager.auth.audit.SecurityLog;
import io.taskmanager.auth.secret.Secrets;
import io.taskmanager.auth.token.AccessTokenIssuer;
import io.taskmanager.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins, refreshes and ends sessions. */
@ApplicationScoped
@Startup // a secret that is unusable stops the start, not the first request
public class SessionLife {
    private static final int LONGEST_USER_AGENT = 200;

    private final Sessions sessions;
    private final RefreshTokens tokens;
    private final SessionLimits limits;
    private final AccessTokenIssuer issuer;
    private final SecurityLog log;
    private final MeterRegistry metrics;
    private final Clock clock;

    SessionLife(
            Sessions sessions,
            SessionConfig config,
            AccessTokenIssuer issuer,
            SecurityLog log,
            MeterRegistry metrics,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = new RefreshTokens(Secrets.decode("REFRESH_SECRET", config.secret()), new SecureRandom());
        this.limits = SessionLimits.of(config);
        this.issuer = issuer;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Signs a user in on one more device. */
    public Grant begin(UUID userId, @Nullable String userAgent) {
        Instant now = clock.instant();
        RefreshToken first = tokens.first(Ids.next());
        Session session = Session.begin(first, userId, shortened(userAgent), now, limits);
        sessions.add(session);
        log.signedIn(userId, session.id());
        return grant(session, first, now);
    }

    /** Whether the session exists and has neither expired nor been revoked. */
    public boolean isLive(UUID sessionId) {
        return sessions.find(sessionId)
                .filter(session -> session.live(clock.instant()))
                .isPresent();
    }

    /**
     * Exchanges a refresh token. However many requests present the same one at once, all get the same successor.
     *
     * @throws SessionEnded when the token is not good; if it is an old one, its session has been revoked
     */
    Grant refresh(@Nullable String presented) {
        RefreshToken token = read(presented);
        while (true) {
            Session session = sessions.find(token.sessionId()).orElseThrow(() -> refused("unknown"));
            Instant now = clock.instant();
            switch (Rotation.of(session, token, now, limits, tokens)) {
                case Rotation.Exchanged exchange
                when sessions.rotate(session, exchange.session()) -> {
                    count("rotated");
                    return grant(exchange.session(), exchange.successor(), now);
                }
                case Rotation.Exchanged lost -> {
                    // Another request changed the session since it was read: what it is now decides.
                }
                case Rotation.Repeated repeat -> {
                    count("repeated");
                    return grant(session, repeat.successor(), now);
                }
                case Rotation.Reused reuse -> throw revoked(session, now);
                case Rotation.Over over -> throw refused("over");
            }
        }
    }

    /** Signs out. Without a session there is nothing to do, and that is fine. */
    void end(@Nullable String presented) {
        if (presented == null) {
            return;
        }
        tokens.read(presented)
                .map(RefreshToken::sessionId)
                .flatMap(sessions::find)
                .ifPresent(session -> {
                    if (sessions.revoke(session.id(), RevokedReason.SIGN_OUT, clock.instant())) {
                        log.signedOut(session.userId(), session.id());
                    }
                });
    }

    private RefreshToken read(@Nullable String presented) {
        if (presented == null) {
            throw refused("missing");
        }
        return tokens.read(presented).orElseThrow(() -> refused("forged"));
    }

    private SessionEnded revoked(Session session, Instant now) {
        sessions.revoke(session.id(), RevokedReason.REUSE, now);
        log.refreshReused(session.userId(), session.id());
        return refused("reused");
    }

    private SessionEnded refused(String result) {
        count(result);
        return new SessionEnded();
    }

    private void count(String result) {
        metrics.counter("auth.refreshes", "result", result).increment();
    }

    private Grant grant(Session session, RefreshToken refresh, Instant now) {
        return new Grant(issuer.issue(session.userId(), session.id()), refresh, now, session.expiresAt());
    }

    private static @Nullable String shortened(@Nullable String userAgent) {
        return userAgent == null || userAgent.length() <= LONGEST_USER_AGENT
                ? userAgent
                : userAgent.substring(0, LONGEST_USER_AGENT);
    }
}
