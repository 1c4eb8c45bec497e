package io.taskmanager.gateway.crosssite;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a request of our own page from one that another site makes the browser send. Three independent signs must
 * agree: a header field no form can add, the browser's Sec-Fetch-Site, and the Origin.
 */
final class CsrfRule {
    static final String REQUESTED_WITH = "task-manager";
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private CsrfRule() {}

    /**
     * What the request says of where it comes from, each null when absent.
     *
     * @param host the authority the request was sent to, as the user agent wrote it
     */
    record Signs(
            @Nullable String requestedWith,
            @Nullable String fetchSite,
            @Nullable String origin,
            @Nullable String host) {}

    /** Safe methods (RFC 9110 section 9.2.1) change nothing, so it does not matter who sends them. */
    static boolean appliesTo(HttpMethod method) {
        return !SAFE.contains(method);
    }

    /** What is wrong with the request, or null when it may pass. */
    static @Nullable String objection(Signs signs, Set<String> trusted) {
        if (!REQUESTED_WITH.equals(signs.requestedWith())) {
            return "Send X-Requested-With: task-manager with requests that change something.";
        }
        if (signs.origin() != null && trusted.contains(signs.origin())) {
            return null;
        }
        if (signs.fetchSite() != null && !OWN_SITE.contains(signs.fetchSite())) {
            return "Requests from other sites are not accepted.";
        }
        return signs.origin() == null || isOwn(signs.origin(), signs.host())
                ? null
                : "Requests from other origins are not accepted.";
    }

    /** The scheme is not compared: TLS may end before the gateway. */
    private static boolean isOwn(String origin, @Nullable String host) {
        int authority = origin.indexOf("://") + 3;
        return host != null && authority > 3 && origin.substring(authority).equalsIgnoreCase(host);
    }
}
