package io.taskmanager.kit.token;

import io.taskmanager.kit.problem.Unauthenticated;
import io.taskmanager.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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

/**
 * Verifies access tokens: ES256 only, {@code typ: at+jwt}, issuer, audience, expiry (RFC 9068, RFC 8725).
 * May block for an HTTP request to auth-service when a key is not known yet: never call it on an event loop.
 */
@ApplicationScoped
public class AccessTokens {
    private final JwtConsumer consumer;

    AccessTokens(TokenConfig config, KeySource keys) {
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

    /**
     * @throws Unauthenticated when the token is not good, whatever the reason
     * @throws Unavailable when it cannot be told, because no keys have been had from auth-service yet
     */
    public VerifiedToken verify(String jwt) {
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

    /** The claims of a token that was found good; the same checks and errors as {@link #verify}. */
    JwtClaims claims(String jwt) {
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
