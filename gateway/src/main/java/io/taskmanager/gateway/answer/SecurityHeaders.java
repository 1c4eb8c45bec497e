package io.taskmanager.gateway.answer;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The header fields that make a browser strict. They are on every answer, and no service can weaken them. */
public final class SecurityHeaders {
    private static final Map<String, String> FIELDS = fields();
    private static final Map<CharSequence, CharSequence> PREPARED = FIELDS.entrySet().stream()
            .collect(Collectors.toMap(
                    field -> HttpHeaders.createOptimized(field.getKey()),
                    field -> HttpHeaders.createOptimized(field.getValue()),
                    (a, b) -> a,
                    LinkedHashMap::new));
    private static final CharSequence HSTS = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence TWO_YEARS = HttpHeaders.createOptimized("max-age=63072000; includeSubDomains");
    private static final Set<String> NAMES =
            FIELDS.keySet().stream().map(String::toLowerCase).collect(Collectors.toUnmodifiableSet());

    private SecurityHeaders() {}

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put(
                "Content-Security-Policy",
                "default-src 'self'; connect-src 'self'; img-src 'self' data: blob:; style-src 'self'; "
                        + "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                        + "frame-ancestors 'none'");
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put("X-Frame-Options", "DENY");
        fields.put("Referrer-Policy", "no-referrer");
        fields.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        fields.put("Cross-Origin-Opener-Policy", "same-origin");
        fields.put("Cross-Origin-Resource-Policy", "same-origin");
        return fields;
    }

    /** Adds the fields; those about TLS only when the request came over TLS. */
    public static void addTo(HttpServerRequest request) {
        var headers = request.response().headers();
        PREPARED.forEach(headers::add);
        if ("https".equals(request.scheme())) {
            headers.add(HSTS, TWO_YEARS);
        }
    }

    /** Whether a field of a service's answer gives way to ours. {@code name} is in lower case. */
    public static boolean owns(String name) {
        return NAMES.contains(name);
    }
}
