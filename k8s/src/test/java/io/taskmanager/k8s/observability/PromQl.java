package io.taskmanager.k8s.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As much of PromQL as can be told without a parser; whether it is valid, Prometheus says in the live check. */
final class PromQl {
    private static final Pattern SELECTOR =
            Pattern.compile("(?<call>\\w+ ?\\()?(?<name>[a-zA-Z_:][\\w:]*)\\{(?<matchers>[^}]*)}(?<range>\\[[^]]+])?");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[a-zA-Z_:][\\w:]*(?! *[\\w:(])");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");
    private static final Pattern SET_OPERATOR =
            Pattern.compile("\\b(?:and|or|unless)\\b(?: +(?:on|ignoring) *\\([^)]*\\))?");
    private static final Pattern COMPARISON = Pattern.compile("[<>=!]=?(?: bool)?");

    private PromQl() {}

    /**
     * A series that is asked for.
     *
     * @param call the function around it, if any, for example {@code rate}
     * @param range for example {@code [5m]}, or empty
     */
    record Selector(String call, String name, String matchers, String range) {}

    static List<Selector> selectors(String expr) {
        return SELECTOR.matcher(expr)
                .results()
                .map(m -> new Selector(
                        text(m.group("call")).replace("(", "").strip(),
                        m.group("name"),
                        m.group("matchers"),
                        text(m.group("range"))))
                .toList();
    }

    /** Series that are asked for without any matcher. */
    static List<String> naked(String expr) {
        var rest = expr.replaceAll("\"[^\"]*\"", "\"\"")
                .replaceAll("\\{[^}]*}(\\[[^]]+])?", "(")
                .replaceAll("\\b(by|on|ignoring|without|group_left|group_right) *\\([^)]*\\)", " ");
        return WORD.matcher(rest)
                .results()
                .map(m -> m.group())
                .filter(word -> !KEYWORDS.contains(word))
                .toList();
    }

    static boolean balanced(String expr) {
        return top(expr) != null;
    }

    /** What Grafana does before it asks: every variable set to "All", the interval to four scrapes. */
    static String filled(String expr, Map<String, String> variables) {
        var filled = expr;
        for (var variable : variables.entrySet()) {
            filled = filled.replace("$" + variable.getKey(), variable.getValue());
        }
        return filled;
    }

    /** The measured sides of an alert: what it compares, without the comparison, and what it calls absent. */
    static List<String> measured(String expr) {
        var parts = new ArrayList<String>();
        for (var part : split(expr, SET_OPERATOR)) {
            var side = split(part, COMPARISON).getFirst().strip();
            if (side.startsWith("absent(")) {
                parts.add(side.substring("absent(".length(), side.length() - 1));
            } else if (bracketed(side)) {
                parts.addAll(measured(side.substring(1, side.length() - 1)));
            } else {
                parts.add(side);
            }
        }
        return parts;
    }

    private static boolean bracketed(String side) {
        return side.startsWith("(") && side.endsWith(")") && balanced(side.substring(1, side.length() - 1));
    }

    /** Splits where the separator stands outside of all brackets and quotes. */
    private static List<String> split(String expr, Pattern separator) {
        var outside = top(expr);
        if (outside == null) {
            throw new IllegalArgumentException("Brackets do not match: " + expr);
        }
        var parts = new ArrayList<String>();
        int from = 0;
        var found = separator.matcher(expr);
        while (found.find()) {
            if (outside[found.start()]) {
                parts.add(expr.substring(from, found.start()));
                from = found.end();
            }
        }
        parts.add(expr.substring(from));
        return parts;
    }

    /** For each character whether it is outside of brackets and quotes; null when they do not match. */
    private static boolean @Nullable [] top(String expr) {
        var outside = new boolean[expr.length()];
        var open = new ArrayList<Character>();
        boolean quoted = false;
        for (int i = 0; i < expr.length(); i++) {
            char c = expr.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0) {
                open.add(")]}".charAt("([{".indexOf(c)));
            } else if (!quoted && ")]}".indexOf(c) >= 0 && (open.isEmpty() || open.removeLast() != c)) {
                return null;
            }
            outside[i] = !quoted && open.isEmpty();
        }
        return open.isEmpty() && !quoted ? outside : null;
    }

    private static String text(@Nullable String found) {
        return found == null ? "" : found;
    }
}
