package io.taskmanager.task.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a filter into words, each read once from left to right. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<sign><=|>=|!=|[<>=~(),])"
            + "|\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\""
            + "|(?<word>[^\\s<>=!~(),\"]++))");

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** @throws InvalidFilter at what is no word */
    Tokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        int end = text.stripTrailing().length();
        while (from < end) {
            matcher.region(from, end);
            if (!matcher.lookingAt()) {
                int column = from + leadingSpace(text, from) + 1;
                throw new InvalidFilter(
                        column, text.charAt(column - 1) == '"' ? "a closing \"" : "a field, a value or an operator");
            }
            tokens.add(token(matcher));
            from = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "", end + 1));
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("sign") != null) {
            return new Token(Token.Kind.SIGN, matcher.group("sign"), matcher.start("sign") + 1);
        }
        if (matcher.group("quoted") != null) {
            String text = matcher.group("quoted").replaceAll("\\\\(.)", "$1");
            return new Token(Token.Kind.QUOTED, text, matcher.start("quoted"));
        }
        return new Token(Token.Kind.WORD, matcher.group("word"), matcher.start("word") + 1);
    }

    private static int leadingSpace(String text, int from) {
        return (int) text.substring(from)
                .codePoints()
                .takeWhile(Character::isWhitespace)
                .count();
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next word if it is this one. */
    boolean take(String expected) {
        boolean there = peek().is(expected);
        if (there) {
            next();
        }
        return there;
    }

    /** @throws InvalidFilter when the next word is another one */
    void require(String expected, String description) {
        if (!take(expected)) {
            throw new InvalidFilter(peek().column(), description);
        }
    }
}
