package io.taskmanager.kit.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What makes an access token acceptable. */
@ConfigMapping(prefix = "token")
public interface TokenConfig {
    /** Expected claim {@code iss}. */
    @WithDefault("task-manager")
    String issuer();

    /** Expected claim {@code aud}. */
    @WithDefault("task-manager")
    String audience();

    /** The JWK Set (RFC 7517) of auth-service. */
    @WithDefault("http://localhost:8081/.well-known/jwks.json")
    URI jwksUrl();

    /** How long a fetched JWK Set is used before it is asked for again, unless its Cache-Control says otherwise. */
    @WithDefault("5m")
    Duration jwksCache();

    /** How long a JWK Set stays in use while auth-service is away. */
    @WithDefault("24h")
    Duration jwksRetention();

    /** Clocks may differ by this much. */
    @WithDefault("5s")
    Duration clockSkew();

    /** How many verified tokens a service remembers until they expire, about 2 kB each. */
    @WithDefault("2000")
    int remembered();
}
