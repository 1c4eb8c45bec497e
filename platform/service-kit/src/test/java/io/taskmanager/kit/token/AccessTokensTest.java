package io.taskmanager.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.taskmanager.kit.problem.Unauthenticated;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

class AccessTokensTest {
    private static final Instant NOW = Instant.now();
    private static final UUID ANN = UUID.randomUUID();

    private final EllipticCurveJsonWebKey key = newKey();
    private final CountingKeys keys = new CountingKeys(key.getPublicKey());
    private final AccessTokens tokens = new AccessTokens(config(), keys, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aGoodTokenIsCheckedOnce() {
        var token = signed(key, Duration.ofMinutes(15));

        var first = tokens.verify(token);
        var second = tokens.verify(token);

        assertThat(first.userId()).isEqualTo(ANN);
        assertThat(second).isEqualTo(first).isEqualTo(tokens.remembered(token));
        assertThat(keys.asked).isEqualTo(1);
    }

    @Test
    void aTokenIsForgottenWhenItExpires() {
        var token = signed(key, Duration.ofMinutes(15));
        var later = new SettableClock();
        var tokens = new AccessTokens(config(), keys, later);
        tokens.verify(token);

        later.now = NOW.plus(Duration.ofMinutes(16));

        assertThat(tokens.remembered(token)).isNull();
    }

    @Test
    void aBadTokenIsNotRemembered() {
        var forged = signed(newKey(), Duration.ofMinutes(15));

        assertThatThrownBy(() -> tokens.verify(forged)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> tokens.verify(forged)).isInstanceOf(Unauthenticated.class);

        assertThat(tokens.remembered(forged)).isNull();
        assertThat(keys.asked).isEqualTo(2);
    }

    @Test
    void aChangedSignatureIsNotTheRememberedToken() {
        var token = signed(key, Duration.ofMinutes(15));
        tokens.verify(token);
        var end = token.lastIndexOf('.') + 1;
        var changed = token.substring(0, end) + (token.charAt(end) == 'A' ? 'B' : 'A') + token.substring(end + 1);

        assertThatThrownBy(() -> tokens.verify(changed)).isInstanceOf(Unauthenticated.class);
    }

    private static TokenConfig config() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(TokenConfig.class)
                .build()
                .getConfigMapping(TokenConfig.class);
    }

    private static String signed(EllipticCurveJsonWebKey key, Duration life) {
        var claims = new JwtClaims();
        claims.setIssuer("task-manager");
        claims.setAudience("task-manager");
        claims.setSubject(ANN.toString());
        claims.setStringClaim(VerifiedToken.SESSION_CLAIM, UUID.randomUUID().toString());
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.plus(life).getEpochSecond()));
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setHeader("typ", "at+jwt");
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKey(key.getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EllipticCurveJsonWebKey newKey() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class CountingKeys implements KeySource {
        private final Key key;
        private int asked;

        CountingKeys(Key key) {
            this.key = key;
        }

        @Override
        public Key resolveKey(JsonWebSignature jws, List<JsonWebStructure> nesting) {
            asked++;
            return key;
        }
    }

    private static final class SettableClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
