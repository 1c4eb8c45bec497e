package io.taskmanager.gateway.session;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a request offers as proof of who sends it. The Authorization field wins over the cookie, also when it is of no
 * use, because who sends one does not mean to be the browser's user.
 *
 * @param token the access token, not yet verified
 * @param bearer whether it was in the Authorization field; a browser never adds that by itself
 */
public record Credentials(@Nullable String token, boolean bearer) {
    private static final String SCHEME = "Bearer ";
    private static final Credentials NONE = new Credentials(null, false);

    static Credentials of(MultiMap headers, String cookieName) {
        var authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? new Credentials(authorization.substring(SCHEME.length()).strip(), true)
                    : NONE;
        }
        for (var cookies : headers.getAll(HttpHeaders.COOKIE)) {
            var token = cookie(cookies, cookieName);
            if (token != null) {
                return new Credentials(token, false);
            }
        }
        return NONE;
    }

    /** The value of the first cookie of that name (RFC 6265 section 4.2.1). */
    private static @Nullable String cookie(String cookies, String name) {
        int at = 0;
        while (at < cookies.length()) {
            int end = cookies.indexOf(';', at);
            end = end < 0 ? cookies.length() : end;
            while (at < end && cookies.charAt(at) == ' ') {
                at++;
            }
            int value = at + name.length() + 1;
            if (value <= end && cookies.startsWith(name, at) && cookies.charAt(value - 1) == '=') {
                return cookies.substring(value, end).strip();
            }
            at = end + 1;
        }
        return null;
    }
}
