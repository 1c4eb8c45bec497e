package io.taskmanager.kit.token;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.List;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** The keys auth-service publishes, cached; an unknown kid asks again, so that a rotation needs no restart. */
@DefaultBean
@ApplicationScoped
class RemoteKeys implements KeySource {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final long REFRESH_AT_MOST_EVERY_MILLIS = 1_000;

    private final HttpsJwksVerificationKeyResolver resolver;

    RemoteKeys(TokenConfig config) {
        var get = new Get();
        get.setConnectTimeout(TIMEOUT_MILLIS);
        get.setReadTimeout(TIMEOUT_MILLIS);
        get.setRetries(1);
        var jwks = new HttpsJwks(config.jwksUrl().toString());
        jwks.setSimpleHttpGet(get);
        jwks.setDefaultCacheDuration(config.jwksCache().toSeconds());
        jwks.setRetainCacheOnErrorDuration(config.jwksRetention().toSeconds());
        jwks.setRefreshReprieveThreshold(REFRESH_AT_MOST_EVERY_MILLIS);
        resolver = new HttpsJwksVerificationKeyResolver(jwks);
    }

    @Override
    public Key resolveKey(JsonWebSignature jws, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return resolver.resolveKey(jws, nesting);
    }
}
