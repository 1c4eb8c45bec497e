package io.taskmanager.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
    @Test
    void theFirstKeySignsAndAllVerify() throws JoseException {
        var ring = KeyRing.parse(set(key("new"), key("old")));

        assertThat(ring.signing().getKeyId()).isEqualTo("new");
        assertThat(ring.verifying("new")).isPresent();
        assertThat(ring.verifying("old")).isPresent();
        assertThat(ring.verifying("unknown")).isEmpty();
        assertThat(ring.verifying(null)).isEmpty();
    }

    @Test
    void onlyPublicHalvesArePublished() throws JoseException {
        var ring = KeyRing.parse(set(key("new"), key("old")));

        var published = new JsonWebKeySet(ring.published()).getJsonWebKeys();

        assertThat(published).hasSize(2).allSatisfy(key -> {
            assertThat(((EllipticCurveJsonWebKey) key).getPrivateKey()).isNull();
            assertThat(key.getAlgorithm()).isEqualTo("ES256");
            assertThat(key.getUse()).isEqualTo("sig");
        });
        assertThat(ring.published()).doesNotContain("\"d\"");
    }

    @Test
    void aKeyWithoutAnIdIsNamedByItsThumbprint() throws JoseException {
        var ring = KeyRing.parse(set(EcJwkGenerator.generateJwk(EllipticCurves.P256)));

        assertThat(ring.signing().getKeyId()).hasSize(43);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret-looking-text",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}"
            })
    void anUnusableSetIsRefusedWithoutQuotingIt(String set) {
        assertThatThrownBy(() -> KeyRing.parse(set))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .message()
                .doesNotContain("secret", "c2VjcmV0");
    }

    @Test
    void theFirstKeyMustBePrivate() throws JoseException {
        var set = new JsonWebKeySet(key("new")).toJson(OutputControlLevel.PUBLIC_ONLY);

        assertThatThrownBy(() -> KeyRing.parse(set)).hasMessageContaining("private half");
    }

    @Test
    void twoKeysOfOneNameAreRefused() throws JoseException {
        var set = set(key("same"), key("same"));

        assertThatThrownBy(() -> KeyRing.parse(set)).hasMessageContaining("same kid");
    }

    static EllipticCurveJsonWebKey key(String id) throws JoseException {
        var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(id);
        return key;
    }

    static String set(EllipticCurveJsonWebKey... keys) {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }
}
