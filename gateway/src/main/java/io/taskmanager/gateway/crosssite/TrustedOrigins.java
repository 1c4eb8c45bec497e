package io.taskmanager.gateway.crosssite;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The origins (RFC 6454) that were configured as our own front ends elsewhere. Compared exactly, never by pattern. */
@ApplicationScoped
class TrustedOrigins {
    private final Set<String> origins;

    TrustedOrigins(CrossSiteConfig config) {
        origins = config.origins().orElse(Set.of()).stream()
                .map(TrustedOrigins::checked)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String checked(String origin) {
        var uri = URI.create(origin.strip());
        if (uri.getScheme() == null
                || uri.getHost() == null
                || !uri.getRawPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "CORS_ORIGINS: '%s' is not an origin like https://app.example.com".formatted(origin));
        }
        return uri.toString();
    }

    Set<String> all() {
        return origins;
    }

    boolean contains(@Nullable String origin) {
        return origin != null && origins.contains(origin);
    }
}
