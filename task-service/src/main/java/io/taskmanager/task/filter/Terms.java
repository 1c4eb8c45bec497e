package io.taskmanager.task.filter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads single terms: a field, how it is compared, and what with. */
final class Terms {

    private static final String FIELDS =
            "done, status, priority, label, assignee, project, title, description, due, start, created, updated or"
                    + " completed";
    private static final Set<String> STATUSES = Set.of("open", "in-progress", "done");
    private static final Pattern PRIORITY = Pattern.compile("[0-5]");
    private static final Pattern ID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int LOWEST = 0;
    private static final int HIGHEST = 5;
    private static final int MAX_VALUES = 50;
    private static final int MAX_PART = 200;

    private final Tokens tokens;
    private final Asker asker;
    private final Times times;

    Terms(Tokens tokens, Asker asker) {
        this.tokens = tokens;
        this.asker = asker;
        this.times = new Times(tokens, asker);
    }

    Filter next() {
        Token field = tokens.next();
        String name = field.kind() == Token.Kind.WORD ? field.text().toLowerCase(Locale.ROOT) : "";
        return switch (name) {
            case "done" -> new Filter.Done();
            case "status" -> choice(this::status, Filter.StatusIn::new);
            case "priority" -> priority();
            case "label" -> orNone(this::text, Filter.LabelIn::new);
            case "assignee" -> orNone(this::user, Filter.AssigneeIn::new);
            case "project" -> choice(this::projects, Terms::anyOf);
            case "title" -> contains(TextField.TITLE);
            case "description" -> contains(TextField.DESCRIPTION);
            case "due" -> times.next(TimeField.DUE);
            case "start" -> times.next(TimeField.START);
            case "created" -> times.next(TimeField.CREATED);
            case "updated" -> times.next(TimeField.UPDATED);
            case "completed" -> times.next(TimeField.COMPLETED);
            default -> throw new InvalidFilter(field.column(), FIELDS + ", not or (");
        };
    }

    /** {@code = x}, {@code != x} or {@code in (x, y)}. */
    private <T> Filter choice(Function<Token, T> value, Function<Set<T>, Filter> term) {
        if (tokens.take("=")) {
            return term.apply(Set.of(value.apply(tokens.next())));
        }
        if (tokens.take("!=")) {
            return new Filter.Not(term.apply(Set.of(value.apply(tokens.next()))));
        }
        tokens.require("in", "=, != or in");
        return term.apply(values(value));
    }

    /** As {@link #choice}, where {@code none} means that there are no values. */
    private <T> Filter orNone(Function<Token, T> value, Function<Set<T>, Filter> term) {
        Token operator = tokens.peek();
        if (operator.is("=") || operator.is("!=")) {
            tokens.next();
            Token given = tokens.next();
            Filter filter = term.apply(given.is("none") ? Set.of() : Set.of(value.apply(given)));
            return operator.is("=") ? filter : new Filter.Not(filter);
        }
        return choice(value, term);
    }

    private <T> Set<T> values(Function<Token, T> value) {
        tokens.require("(", "(");
        Set<T> values = new LinkedHashSet<>();
        do {
            if (values.size() == MAX_VALUES) {
                throw new InvalidFilter(tokens.peek().column(), "at most %d values".formatted(MAX_VALUES));
            }
            values.add(value.apply(tokens.next()));
        } while (tokens.take(","));
        tokens.require(")", ", or )");
        return values;
    }

    private Filter priority() {
        Token operator = tokens.next();
        return switch (operator.kind() == Token.Kind.SIGN
                ? operator.text()
                : operator.text().toLowerCase(Locale.ROOT)) {
            case "=" -> exactly(level());
            case "!=" -> new Filter.Not(exactly(level()));
            case "<" -> new Filter.PriorityWithin(LOWEST, level() - 1);
            case "<=" -> new Filter.PriorityWithin(LOWEST, level());
            case ">" -> new Filter.PriorityWithin(level() + 1, HIGHEST);
            case ">=" -> new Filter.PriorityWithin(level(), HIGHEST);
            case "in" -> anyLevel(List.copyOf(values(this::level)));
            default -> throw new InvalidFilter(operator.column(), "=, !=, <, <=, >, >= or in");
        };
    }

    private static Filter anyLevel(List<Integer> levels) {
        List<Filter> parts = levels.stream().map(Terms::exactly).toList();
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private static Filter exactly(int level) {
        return new Filter.PriorityWithin(level, level);
    }

    private int level() {
        return level(tokens.next());
    }

    private int level(Token token) {
        if (token.kind() != Token.Kind.WORD || !PRIORITY.matcher(token.text()).matches()) {
            throw new InvalidFilter(token.column(), "a priority from %d to %d".formatted(LOWEST, HIGHEST));
        }
        return Integer.parseInt(token.text());
    }

    private String status(Token token) {
        String status = token.text().toLowerCase(Locale.ROOT);
        if (!STATUSES.contains(status)) {
            throw new InvalidFilter(token.column(), "open, in-progress or done");
        }
        return status;
    }

    private String text(Token token) {
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.QUOTED) {
            throw new InvalidFilter(token.column(), "a text, in \" when it has spaces");
        }
        return token.text();
    }

    private UUID user(Token token) {
        if (token.is("me")) {
            return asker.user();
        }
        if (!ID.matcher(token.text()).matches()) {
            throw new InvalidFilter(token.column(), "me, none or the id of a person");
        }
        return UUID.fromString(token.text());
    }

    private Set<UUID> projects(Token token) {
        return asker.projects()
                .apply(text(token).toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new InvalidFilter(token.column(), "the key of a project that you may see"));
    }

    private static Filter anyOf(Set<Set<UUID>> projects) {
        Set<UUID> all = new LinkedHashSet<>();
        projects.forEach(all::addAll);
        return new Filter.ProjectIn(all);
    }

    private Filter contains(TextField field) {
        tokens.require("~", "~");
        Token token = tokens.next();
        String part = text(token);
        if (part.isEmpty() || part.length() > MAX_PART) {
            throw new InvalidFilter(token.column(), "a text of 1 to %d characters".formatted(MAX_PART));
        }
        return new Filter.Contains(field, part.toLowerCase(Locale.ROOT));
    }
}
