package io.taskmanager.testkit;

import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Authorization headers signed with a key of this test run, good ones and all the bad ones. */
public final class TestTokens {
    private static final EllipticCurveJsonWebKey KEY = key("test");
    private static final EllipticCurveJsonWebKey STRANGERS_KEY = key("test");
    private static final float MINUTES = 15;

    private TestTokens() {}

    /** The JWK Set (public) the good tokens verify with. */
    public static String jwks() {
        return new JsonWebKeySet(KEY).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    public static String bearer(UUID userId) {
        return bearer(userId, MINUTES);
    }

    /** A good token that ends after so many minutes. */
    public static String bearer(UUID userId, float minutes) {
        return sign(claims(userId, minutes), KEY, "at+jwt");
    }

    public static String expired(UUID userId) {
        return sign(claims(userId, -MINUTES), KEY, "at+jwt");
    }

    /** Signed by somebody else under our key id. */
    public static String forged(UUID userId) {
        return sign(claims(userId, MINUTES), STRANGERS_KEY, "at+jwt");
    }

    /** Good but for its type: an ID token, say, sent as an access token. */
    public static String wrongType(UUID userId) {
        return sign(claims(userId, MINUTES), KEY, "JWT");
    }

    /** Good but meant for somebody else. */
    public static String wrongAudience(UUID userId) {
        var claims = claims(userId, MINUTES);
        claims.setAudience("another-product");
        return sign(claims, KEY, "at+jwt");
    }

    /** Unsigned: {@code alg: none}. */
    public static String none(UUID userId) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        jws.setHeader("typ", "at+jwt");
        jws.setPayload(claims(userId, MINUTES).toJson());
        return serialize(jws);
    }

    private static JwtClaims claims(UUID userId, float minutes) {
        var claims = new JwtClaims();
        claims.setIssuer("task-manager");
        claims.setAudience("task-manager");
        claims.setSubject(userId.toString());
        claims.setStringClaim("sid", UUID.randomUUID().toString());
        claims.setStringListClaim("groups", List.of("user"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        return claims;
    }

    private static String sign(JwtClaims claims, EllipticCurveJsonWebKey key, String type) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKey(key.getPrivateKey());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setHeader("typ", type);
        jws.setPayload(claims.toJson());
        return serialize(jws);
    }

    private static String serialize(JsonWebSignature jws) {
        try {
            return "Bearer " + jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EllipticCurveJsonWebKey key(String id) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
