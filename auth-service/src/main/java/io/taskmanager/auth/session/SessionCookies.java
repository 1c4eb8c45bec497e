package io.taskmanager.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The cookies that carry a grant (RFC 6265bis), as values of {@code Set-Cookie}. No script can read them, no other site
 * can make a browser send them, and with https the prefixes of their names make the browser enforce the rest.
 */
@ApplicationScoped
public class SessionCookies {
    private static final String EVERYWHERE = "/";
    private static final String REFRESHING = "/api/auth";

    private final boolean secure;

    SessionCookies(SessionConfig config) {
        secure = config.secureCookies();
    }

    /** Two header values that sign a browser in. */
    public List<String> of(Grant grant) {
        return List.of(
                cookie(
                        accessName(),
                        grant.access().value(),
                        EVERYWHERE,
                        grant.issuedAt(),
                        grant.access().expiresAt()),
                cookie(refreshName(), grant.refresh().value(), REFRESHING, grant.issuedAt(), grant.refreshExpiresAt()));
    }

    /** Two header values that sign a browser out. */
    List<String> cleared() {
        return List.of(cookie(accessName(), "", EVERYWHERE, 0), cookie(refreshName(), "", REFRESHING, 0));
    }

    String refreshName() {
        return secure ? "__Secure-refresh" : "refresh";
    }

    private String accessName() {
        return secure ? "__Host-access" : "access";
    }

    private String cookie(String name, String value, String path, Instant from, Instant until) {
        return cookie(
                name, value, path, Math.max(0, Duration.between(from, until).toSeconds()));
    }

    private String cookie(String name, String value, String path, long maxAge) {
        return "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                .formatted(name, value, path, maxAge, secure ? "; Secure" : "");
    }
}
