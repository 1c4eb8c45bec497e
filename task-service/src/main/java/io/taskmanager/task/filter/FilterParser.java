package io.taskmanager.task.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads filters by recursive descent, a method for each of the first rules of the grammar. */
public final class FilterParser {

    public static final int MAX_LENGTH = 1_000;
    private static final int MAX_DEPTH = 16;
    private static final int MAX_TERMS = 64;

    private final Tokens tokens;
    private final Terms terms;
    private int depth;
    private int count;

    private FilterParser(Tokens tokens, Asker asker) {
        this.tokens = tokens;
        this.terms = new Terms(tokens, asker);
    }

    /** @throws InvalidFilter at the first column that cannot be read, or is beyond the limits */
    public static Filter parse(String text, Asker asker) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidFilter(MAX_LENGTH + 1, "at most %d characters".formatted(MAX_LENGTH));
        }
        FilterParser parser = new FilterParser(new Tokens(text), asker);
        Filter filter = parser.or();
        if (parser.tokens.peek().kind() != Token.Kind.END) {
            throw new InvalidFilter(parser.tokens.peek().column(), "and, or, or the end");
        }
        return filter;
    }

    private Filter or() {
        return joined("or", this::and, Filter.Or::new);
    }

    private Filter and() {
        return joined("and", this::factor, Filter.And::new);
    }

    private Filter joined(String word, Supplier<Filter> part, Function<List<Filter>, Filter> join) {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (tokens.take(word));
        return parts.size() == 1 ? parts.getFirst() : join.apply(List.copyOf(parts));
    }

    private Filter factor() {
        if (tokens.peek().is("not")) {
            return nested(() -> new Filter.Not(factor()));
        }
        if (tokens.peek().is("(")) {
            return nested(() -> {
                Filter inner = or();
                tokens.require(")", "and, or, or )");
                return inner;
            });
        }
        if (++count > MAX_TERMS) {
            throw new InvalidFilter(tokens.peek().column(), "at most %d terms".formatted(MAX_TERMS));
        }
        return terms.next();
    }

    private Filter nested(Supplier<Filter> inner) {
        Token opening = tokens.next();
        if (++depth > MAX_DEPTH) {
            throw new InvalidFilter(opening.column(), "at most %d levels".formatted(MAX_DEPTH));
        }
        Filter filter = inner.get();
        depth--;
        return filter;
    }
}
