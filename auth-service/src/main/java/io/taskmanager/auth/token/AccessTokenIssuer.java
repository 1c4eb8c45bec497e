package io.taskmanager.auth.token;

import io.taskmanager.kit.id.Ids;
import io.taskmanager.kit.token.TokenConfig;
import io.taskmanager.kit.token.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs the access tokens that every other service accepts without asking back. */
@ApplicationScoped
public class AccessTokenIssuer {
    private static final String TYPE = "at+jwt";
    private static final List<String> GROUPS = List.of("user");

    private final SigningKeys keys;
    private final SigningConfig config;
    private final TokenConfig accepted;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    AccessTokenIssuer(SigningKeys keys, SigningConfig config, TokenConfig accepted, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.accepted = accepted;
        this.clock = clock;
    }

    /** A token for one user and session, valid from now for about a quarter of an hour. */
    public AccessToken issue(UUID userId, UUID sessionId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(jittered(config.life(), config.jitter(), random.nextDouble()));
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(accepted.issuer());
        claims.setAudience(accepted.audience());
        claims.setSubject(userId.toString());
        claims.setClaim(VerifiedToken.SESSION_CLAIM, sessionId.toString());
        claims.setStringListClaim("groups", GROUPS);
        claims.setClaim("region", config.region());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
        claims.setJwtId(Ids.next().toString());
        return new AccessToken(sign(claims), expiresAt);
    }

    /** The life, moved by up to the given part of it; {@code dice} is uniform in [0, 1). Whole seconds. */
    static Duration jittered(Duration life, double part, double dice) {
        double factor = 1 + part * (2 * dice - 1);
        return Duration.ofSeconds(Math.round(life.toSeconds() * factor));
    }

    private String sign(JwtClaims claims) {
        EllipticCurveJsonWebKey key = keys.current().signing();
        JsonWebSignature token = new JsonWebSignature();
        token.setHeader("typ", TYPE);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The signing key cannot sign", e);
        }
    }
}
