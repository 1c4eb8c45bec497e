package io.taskmanager.task.quickadd;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phrases of one language, as its resource file has them, and what they mean. */
final class Phrases {

    static final Set<String> LANGUAGES = Set.of("en", "de", "es", "zh");

    private static final Map<String, Phrases> KNOWN = new ConcurrentHashMap<>();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final String HOUR = "(?<h>[01]?\\d|2[0-3])";
    private static final String DAY = "(?<day>[12]\\d|3[01]|0?[1-9])";
    /** No phrase begins in the middle of a word, a number, a name or an address. */
    private static final String START = "(?<![\\p{L}\\p{N}_@#+/\\\\.:-])";

    private static final String START_UNSPACED = "(?<![A-Za-z0-9_@#+/\\\\.:-])";
    private static final String END = "(?![\\p{L}\\p{N}_@/-]|['’]\\p{L}|[.:]\\d)";
    private static final String END_UNSPACED = "(?!(?<=\\d)[.:]?\\d|[_@/-])";

    private record Phrase(Meaning meaning, Pattern pattern) {}

    /** What was found, and where it ends. */
    record Match(Value value, int end) {}

    private final Vocabulary vocabulary;
    private final List<Phrase> phrases = new ArrayList<>();

    private Phrases(Properties words) {
        vocabulary = new Vocabulary(words);
        for (Meaning meaning : Meaning.values()) {
            for (String template : words.getProperty(meaning.key, "").split("\\|")) {
                if (!template.isBlank()) {
                    phrases.add(new Phrase(meaning, compiled(template.strip())));
                }
            }
        }
    }

    /** The phrases of one of {@link #LANGUAGES}. */
    static Phrases of(String language) {
        return KNOWN.computeIfAbsent(language, name -> new Phrases(read(name)));
    }

    private static Properties read(String language) {
        Properties words = new Properties();
        try (InputStream file = Phrases.class.getResourceAsStream(language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file, language), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The longest phrase that begins exactly there. */
    Optional<Match> at(String text, int start, LocalDateTime now) {
        Match longest = null;
        for (Phrase phrase : phrases) {
            Matcher matcher =
                    phrase.pattern().matcher(text).useTransparentBounds(true).region(start, text.length());
            if (matcher.lookingAt() && (longest == null || matcher.end() > longest.end())) {
                int end = matcher.end();
                longest = phrase.meaning()
                        .value(new Parts(matcher, vocabulary), now)
                        .map(value -> new Match(value, end))
                        .orElse(longest);
            }
        }
        return Optional.ofNullable(longest);
    }

    private Pattern compiled(String template) {
        StringBuilder expression = new StringBuilder(vocabulary.spaced() ? START : START_UNSPACED);
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int at = 0;
        while (placeholder.find()) {
            expression.append(literal(template.substring(at, placeholder.start())));
            expression.append(part(placeholder.group(1)));
            at = placeholder.end();
        }
        expression.append(literal(template.substring(at))).append(vocabulary.spaced() ? END : END_UNSPACED);
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String literal(String text) {
        StringBuilder expression = new StringBuilder();
        for (char c : text.toCharArray()) {
            expression.append(
                    switch (c) {
                        case ' ' -> vocabulary.spaced() ? "\\s+" : "\\s*";
                        case '~' -> "\\s*";
                        default -> Character.isLetterOrDigit(c) ? String.valueOf(c) : Pattern.quote(String.valueOf(c));
                    });
        }
        return expression.toString();
    }

    private String part(String name) {
        return switch (name) {
            case "n" -> "(?<n>\\d{1,3}|" + vocabulary.anyNumber() + ")";
            case "unit" -> "(?<unit>" + vocabulary.anyUnit() + ")";
            case "weekday" -> "(?<weekday>" + vocabulary.anyLongWeekday() + ")";
            case "weekdayany" -> "(?<weekday>" + vocabulary.anyWeekday() + ")";
            case "weekdays" -> weekdays();
            case "month" -> "(?<month>" + vocabulary.anyMonth() + ")";
            case "monthnum" -> "(?<monthnum>1[0-2]|0?[1-9])";
            case "day" -> DAY;
            case "dayth" -> DAY + "(?:" + vocabulary.anyListed("ordinal") + ")?";
            case "nth" -> DAY + "(?:" + vocabulary.anyListed("ordinal") + ")";
            case "year" -> "(?<year>(?:19|20)\\d\\d)";
            case "h" -> HOUR;
            case "clock" -> HOUR + ":(?<m>[0-5]\\d)";
            case "h12" -> "(?<h>1[0-2]|0?[1-9])(?::(?<m>[0-5]\\d))?";
            case "hzh" ->
                "(?<h>[01]?\\d|2[0-3]|" + vocabulary.anyNumber() + ")[点點](?:(?<m>[0-5]?\\d)分?|(?<half>半)|整|钟)?";
            case "every" -> "(?:" + vocabulary.anyListed("every") + ")(?<completion>!)?";
            default -> "(?:" + vocabulary.anyListed(name) + ")";
        };
    }

    private String weekdays() {
        String one = "(?:" + vocabulary.anyWeekday() + ")";
        String between = vocabulary.spaced()
                ? "(?:\\s*,\\s*|\\s+(?:" + vocabulary.anyListed("and") + ")\\s+)"
                : "(?:" + vocabulary.anyListed("and") + ")";
        return "(?<weekdays>" + one + "(?:" + between + one + ")*)";
    }
}
