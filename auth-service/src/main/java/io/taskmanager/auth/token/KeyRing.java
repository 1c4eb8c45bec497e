package io.taskmanager.auth.token;

import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one moment: the one that signs, and all whose signatures are still (or already) good.
 *
 * <p>Rotation with overlap is an edit of the set: append the new key, wait until every verifier has fetched it, move it
 * to the front, and remove the old one when its last token has expired. Retired keys may be kept as public halves.
 */
final class KeyRing {
    private final List<EllipticCurveJsonWebKey> keys;

    private KeyRing(List<EllipticCurveJsonWebKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads a JWK Set.
     *
     * @throws IllegalArgumentException saying what is wrong with it, without quoting any of it
     */
    static KeyRing parse(String jwkSet) {
        List<EllipticCurveJsonWebKey> keys = new ArrayList<>();
        for (JsonWebKey key : read(jwkSet)) {
            if (!(key instanceof EllipticCurveJsonWebKey curve) || !EllipticCurves.P_256.equals(curve.getCurveName())) {
                throw new IllegalArgumentException("every key must be an EC key on the curve P-256");
            }
            keys.add(named(curve));
        }
        if (keys.isEmpty() || keys.getFirst().getPrivateKey() == null) {
            throw new IllegalArgumentException("the first key must be there and have its private half");
        }
        if (keys.stream().map(JsonWebKey::getKeyId).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("two keys have the same kid");
        }
        return new KeyRing(List.copyOf(keys));
    }

    /** A ring of one key that dies with this process. */
    static KeyRing random() {
        try {
            return new KeyRing(List.of(named(EcJwkGenerator.generateJwk(EllipticCurves.P256))));
        } catch (JoseException e) {
            throw new IllegalStateException("Every JDK can make a P-256 key", e);
        }
    }

    EllipticCurveJsonWebKey signing() {
        return keys.getFirst();
    }

    /** The public key of that id, when it is on the ring. */
    Optional<Key> verifying(@Nullable String keyId) {
        return keys.stream()
                .filter(key -> key.getKeyId().equals(keyId))
                .map(EllipticCurveJsonWebKey::getECPublicKey)
                .map(Key.class::cast)
                .findFirst();
    }

    /** The JWK Set to publish: public halves only. */
    String published() {
        return keys.stream()
                .map(key -> JsonUtil.toJson(key.toParams(OutputControlLevel.PUBLIC_ONLY)))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    /** Safe to log: the ids only. */
    @Override
    public String toString() {
        return keys.stream().map(JsonWebKey::getKeyId).collect(Collectors.joining(", "));
    }

    private static List<JsonWebKey> read(String jwkSet) {
        try {
            return new JsonWebKeySet(jwkSet).getJsonWebKeys();
        } catch (JoseException | RuntimeException e) {
            // Without its cause: a parser's message may quote a key.
            throw new IllegalArgumentException("it is not a JWK Set");
        }
    }

    private static EllipticCurveJsonWebKey named(EllipticCurveJsonWebKey key) {
        if (key.getKeyId() == null) {
            key.setKeyId(Objects.requireNonNull(key.calculateBase64urlEncodedThumbprint("SHA-256")));
        }
        key.setAlgorithm("ES256");
        key.setUse("sig");
        return key;
    }
}
