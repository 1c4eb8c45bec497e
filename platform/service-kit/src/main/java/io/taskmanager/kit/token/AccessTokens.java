package io.taskmanager.kit.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.kit.problem.Unauthenticated;
import io.taskmanager.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens: ES256 only, {@code typ: at+jwt}, issuer, audience, expiry (RFC 9068, RFC 8725). A good one is
 * remembered until it expires, because checking a signature costs more than most requests do; bad ones are not, so
 * that a key that could not be fetched yet is asked for again. At most the configured number is kept, whatever is sent.
 */
@ApplicationScoped
@RegisterForReflection(
        // Caffeine finds its cache of this shape, and the shape of its entries, by their names.
        classNames = {"com.github.benmanes.caffeine.cache.SSMSA", "com.github.benmanes.caffeine.cache.PSWMS"})
public class AccessTokens {
    private final JwtConsumer consumer;
    private final Clock clock;
    private final Cache<TokenKey, VerifiedToken> good;

    AccessTokens(TokenConfig config, KeySource keys, Clock clock) {
        this.clock = clock;
        good = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfter(Expiry.<TokenKey, VerifiedToken>creating(
                        (key, token) -> Duration.between(clock.instant(), token.expiresAt())))
                .build();
        consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedType(true, "at+jwt")
                .setExpectedIssuer(config.issuer())
                .setExpectedAudience(config.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .setVerificationKeyResolver(keys)
                .build();
    }

    /** The token when it was found good before and has not expired since; never blocks. */
    public @Nullable VerifiedToken remembered(String jwt) {
        return remembered(TokenKey.of(jwt));
    }

    private @Nullable VerifiedToken remembered(TokenKey key) {
        var known = good.getIfPresent(key);
        return known != null && known.expiresAt().isAfter(clock.instant()) ? known : null;
    }

    /**
     * May block for an HTTP request to auth-service when a key is not known yet: never call it on an event loop.
     *
     * @throws Unauthenticated when the token is not good, whatever the reason
     * @throws Unavailable when it cannot be told, because no keys have been had from auth-service yet
     */
    public VerifiedToken verify(String jwt) {
        var key = TokenKey.of(jwt);
        var known = remembered(key);
        if (known != null) {
            return known;
        }
        var verified = check(jwt);
        good.put(key, verified);
        return verified;
    }

    private VerifiedToken check(String jwt) {
        var claims = claims(jwt);
        try {
            return new VerifiedToken(
                    UUID.fromString(claims.getSubject()),
                    UUID.fromString(claims.getStringClaimValue(VerifiedToken.SESSION_CLAIM)),
                    claims.hasClaim("groups") ? Set.copyOf(claims.getStringListClaimValue("groups")) : Set.of(),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
        } catch (MalformedClaimException | IllegalArgumentException | NullPointerException e) {
            throw notGood();
        }
    }

    private JwtClaims claims(String jwt) {
        try {
            return consumer.processToClaims(jwt);
        } catch (InvalidJwtException e) {
            throw causedByIo(e) ? new Unavailable("Sign-in is away.", Duration.ofSeconds(1)) : notGood();
        }
    }

    private static Unauthenticated notGood() {
        return new Unauthenticated("The access token is not valid.");
    }

    private static boolean causedByIo(Throwable e) {
        for (var at = e; at != null; at = at.getCause()) {
            if (at instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
