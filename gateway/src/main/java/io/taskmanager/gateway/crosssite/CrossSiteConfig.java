package io.taskmanager.gateway.crosssite;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Which other sites are trusted. */
@ConfigMapping(prefix = "cross-site")
interface CrossSiteConfig {
    /** Origins ({@code https://app.example.com}) whose pages may call the API with the user's cookies; default none. */
    Optional<Set<String>> origins();
}
