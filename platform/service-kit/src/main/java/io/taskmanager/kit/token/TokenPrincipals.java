package io.taskmanager.kit.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.taskmanager.kit.problem.Unauthenticated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets SmallRye JWT take our verdict on a bearer token, so that the gateway and the services judge alike. A good token is
 * remembered until it expires: checking a signature takes milliseconds of CPU, more than most requests do. Bad ones are
 * not remembered, so that a key that could not be fetched yet is asked for again.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenPrincipals extends JWTCallerPrincipalFactory {
    private final AccessTokens tokens;
    private final Clock clock;
    private final Cache<TokenKey, Remembered> good;

    private record Remembered(JWTCallerPrincipal principal, Instant expiresAt) {}

    TokenPrincipals(AccessTokens tokens, Clock clock, TokenConfig config) {
        this.tokens = tokens;
        this.clock = clock;
        this.good = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfter(Expiry.<TokenKey, Remembered>creating(
                        (key, token) -> Duration.between(clock.instant(), token.expiresAt())))
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo authContext) throws ParseException {
        var key = TokenKey.of(token);
        var known = good.getIfPresent(key);
        if (known != null && known.expiresAt().isAfter(clock.instant())) {
            return known.principal();
        }
        var verified = verify(token);
        good.put(key, verified);
        return verified.principal();
    }

    private Remembered verify(String token) throws ParseException {
        try {
            var expiresAt = tokens.verify(token).expiresAt();
            return new Remembered(new DefaultJWTCallerPrincipal(token, "at+jwt", tokens.claims(token)), expiresAt);
        } catch (Unauthenticated e) {
            throw new ParseException(e.getMessage(), e);
        }
    }
}
