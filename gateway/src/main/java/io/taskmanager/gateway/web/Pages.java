package io.taskmanager.gateway.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** Which paths are pages of the web app. The app routes them itself, but an address that is nowhere must not look fine. */
final class Pages {
    /** The first segments of all pages but "/"; a test compares them with the app's source. */
    static final Set<String> KNOWN = Set.of(
            "sign-in",
            "sign-up",
            "login",
            "register",
            "inbox",
            "notifications",
            "today",
            "upcoming",
            "assigned",
            "projects",
            "views",
            "calendar",
            "insight",
            "import",
            "trash");
    /** Where programs look, not people. */
    private static final Set<String> NOT_FOR_PEOPLE = Set.of("api", "assets", "q", "metrics", "health", "actuator");

    private Pages() {}

    static boolean isKnown(String path) {
        return path.equals("/") || path.indexOf('.', path.lastIndexOf('/')) < 0 && KNOWN.contains(firstSegment(path));
    }

    /** Whether a person followed a wrong address: the app says so better than a problem document does. */
    static boolean isLost(HttpServerRequest request) {
        var path = request.path();
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && path.indexOf('.') < 0
                && !NOT_FOR_PEOPLE.contains(firstSegment(path));
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }
}
