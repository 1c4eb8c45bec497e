package io.taskmanager.gateway.route;

import io.taskmanager.gateway.route.Match.Found;
import io.taskmanager.gateway.route.Match.WrongMethod;
import io.vertx.core.http.HttpMethod;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Path templates by segment. A parameter takes one segment of 1 to 64 unreserved characters (RFC 3986), so no encoded
 * slash, dot segment or control character can mean one path here and another one at a service.
 */
final class PathTree {
    private static final int LONGEST_PARAMETER = 64;

    private final Map<String, PathTree> literals = new HashMap<>();
    private @Nullable PathTree parameter;
    private final Map<HttpMethod, Match> methods = new HashMap<>();
    private @Nullable WrongMethod wrongMethod;

    void add(Route route) {
        var at = this;
        for (var segment : route.template().substring(1).split("/")) {
            at = segment.startsWith("{")
                    ? at.orNewParameter()
                    : at.literals.computeIfAbsent(segment, s -> new PathTree());
        }
        at.allow(route);
    }

    private PathTree orNewParameter() {
        if (parameter == null) {
            parameter = new PathTree();
        }
        return parameter;
    }

    private void allow(Route route) {
        methods.put(route.method(), new Found(route));
        if (route.method().equals(HttpMethod.GET)) {
            methods.put(HttpMethod.HEAD, new Found(route));
        }
        var names = new TreeSet<>(Comparator.comparing(HttpMethod::name));
        names.addAll(methods.keySet());
        names.add(HttpMethod.OPTIONS);
        wrongMethod = new WrongMethod(
                route.template(), names.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
    }

    /** The row for the method and path, or null when the path has none. */
    @Nullable
    Match find(HttpMethod method, String path) {
        var at = this;
        int start = 1;
        while (at != null && start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            at = at.child(path.substring(start, end));
            start = end + 1;
        }
        return at == null || at.wrongMethod == null ? null : at.methods.getOrDefault(method, at.wrongMethod);
    }

    private @Nullable PathTree child(String segment) {
        var literal = literals.get(segment);
        return literal != null ? literal : isParameter(segment) ? parameter : null;
    }

    private static boolean isParameter(String segment) {
        if (segment.isEmpty() || segment.length() > LONGEST_PARAMETER || segment.equals(".") || segment.equals("..")) {
            return false;
        }
        return segment.chars().allMatch(PathTree::isUnreserved);
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }
}
