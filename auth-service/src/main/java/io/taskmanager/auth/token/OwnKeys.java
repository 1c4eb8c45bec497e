package io.taskmanager.auth.token;

import io.taskmanager.kit.token.KeySource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.List;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/** Verifies this service's tokens with its own keys, instead of fetching them from itself over HTTP. */
@ApplicationScoped
class OwnKeys implements KeySource {
    private final SigningKeys keys;

    OwnKeys(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public Key resolveKey(JsonWebSignature jws, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return keys.current()
                .verifying(jws.getKeyIdHeaderValue())
                .orElseThrow(() -> new UnresolvableKeyException("No key of that id"));
    }
}
