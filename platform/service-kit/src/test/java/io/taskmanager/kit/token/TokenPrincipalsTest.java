package io.taskmanager.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class TokenPrincipalsTest {
    private static final TokenConfig CONFIG =
            new SmallRyeConfigBuilder().withMapping(TokenConfig.class).build().getConfigMapping(TokenConfig.class);

    private final CountingKeys keys = new CountingKeys();
    private final AccessTokens tokens = new AccessTokens(CONFIG, keys);
    private final TokenPrincipals principals = new TokenPrincipals(tokens, Clock.systemUTC(), CONFIG);
    private final JWTAuthContextInfo context = new JWTAuthContextInfo();

    @Test
    void aGoodTokenIsVerifiedOnceAndKnownFromThenOn() throws Exception {
        var token = keys.sign(Instant.now().plusSeconds(900));
        var first = principals.parse(token, context);
        var asked = keys.asked;

        var again = principals.parse(token, context);

        assertThat(again.getSubject()).isEqualTo(first.getSubject());
        assertThat(keys.asked).isEqualTo(asked);
    }

    @Test
    void aRememberedTokenIsRefusedOnceItHasExpired() throws Exception {
        var token = keys.sign(Instant.now().minusSeconds(2)); // within the skew that clocks are allowed
        var late = Clock.fixed(Instant.now().plus(Duration.ofMinutes(1)), ZoneOffset.UTC);
        var lateOnes = new TokenPrincipals(tokens, late, CONFIG);

        lateOnes.parse(token, context);
        var asked = keys.asked;
        lateOnes.parse(token, context);

        assertThat(keys.asked).isGreaterThan(asked);
    }

    @Test
    void aBadTokenIsJudgedAnewEachTime() throws Exception {
        var token = keys.sign(Instant.now().minusSeconds(60));

        assertThatThrownBy(() -> principals.parse(token, context)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> principals.parse(token, context)).isInstanceOf(ParseException.class);
    }

    /** Signs, and counts how often its key is asked for: once a verification. */
    private static final class CountingKeys implements KeySource {
        private final EllipticCurveJsonWebKey key;
        private int asked;

        CountingKeys() {
            try {
                key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Key resolveKey(JsonWebSignature jws, List<JsonWebStructure> nesting) {
            asked++;
            return key.getPublicKey();
        }

        String sign(Instant expiresAt) throws JoseException {
            var claims = new JwtClaims();
            claims.setIssuer(CONFIG.issuer());
            claims.setAudience(CONFIG.audience());
            claims.setSubject(UUID.randomUUID().toString());
            claims.setStringClaim(VerifiedToken.SESSION_CLAIM, UUID.randomUUID().toString());
            claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
            var jws = new JsonWebSignature();
            jws.setHeader("typ", "at+jwt");
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            jws.setPayload(claims.toJson());
            jws.setKey(key.getPrivateKey());
            return jws.getCompactSerialization();
        }
    }
}
