package io.taskmanager.task.quickadd;

import io.taskmanager.task.quickadd.Value.Day;
import io.taskmanager.task.quickadd.Value.DayAndTime;
import io.taskmanager.task.quickadd.Value.InProject;
import io.taskmanager.task.quickadd.Value.Label;
import io.taskmanager.task.quickadd.Value.Person;
import io.taskmanager.task.quickadd.Value.Priority;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line from left to right. What is quoted or follows a backslash is passed over; so is what the writer has said
 * is to be taken literally.
 */
final class Line {

    private static final String BEFORE = "(?<![^\\s(])";
    private static final String AFTER = "(?=$|[\\s,.;:!?)])";

    private static final Pattern PRIORITY = Pattern.compile(BEFORE + "!(?<level>[0-5])" + AFTER);
    private static final Pattern LABEL =
            Pattern.compile(BEFORE + "#(?:\"(?<quoted>[^\"]{1,50})\"|(?<word>(?=\\S*\\p{L})[^\\s\"]*[\\p{L}\\p{N}]))");
    private static final Pattern PERSON = Pattern.compile(
            BEFORE + "@(?:\"(?<quoted>[^\"]{1,100})\"|(?<word>[\\p{L}\\p{N}][^\\s\"]*[\\p{L}\\p{N}]|[\\p{L}\\p{N}]))");
    private static final Pattern PROJECT = Pattern.compile(
            BEFORE + "\\+(?:\"(?<quoted>[^\"]{1,100})\"|(?<word>[\\p{L}\\p{N}][^\\s\"]*[\\p{L}\\p{N}]))");
    private static final Pattern ISO =
            Pattern.compile(BEFORE + "(?<date>\\d{4}-\\d{2}-\\d{2})(?:T(?<time>\\d{2}:\\d{2}))?" + AFTER);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」");
    private static final Pattern ESCAPED = Pattern.compile("(?<!\\S)\\\\(?:\\\\|\\S+)");
    private static final int MAX_LABEL = 50;

    private final String text;
    private final Phrases phrases;
    private final LocalDateTime now;
    private final Set<String> literal;
    private final List<Recognised> recognised = new ArrayList<>();
    private final List<Integer> backslashes = new ArrayList<>();

    /** @param literal what is not to be recognised, in lower case */
    Line(String text, Phrases phrases, LocalDateTime now, Set<String> literal) {
        this.text = text;
        this.phrases = phrases;
        this.now = now;
        this.literal = literal;
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
    }

    /** Everything that was recognised, in order; none overlaps the next. */
    List<Recognised> recognised() {
        return recognised;
    }

    /** Where backslashes are that only say to take literally what follows. */
    List<Integer> backslashes() {
        return backslashes;
    }

    private int next(int at) {
        Matcher escaped = at(ESCAPED, at);
        if (escaped.lookingAt()) {
            backslashes.add(at);
            return escaped.end();
        }
        Matcher quoted = at(QUOTED, at);
        if (quoted.lookingAt()) {
            return quoted.end();
        }
        Optional<Recognised> found = sign(at).or(() -> phrase(at));
        if (found.isEmpty()) {
            return at + Character.charCount(text.codePointAt(at));
        }
        Recognised part = found.get();
        if (!literal.contains(text.substring(part.start(), part.end()).toLowerCase(Locale.ROOT))) {
            recognised.add(part);
        }
        return part.end();
    }

    private Optional<Recognised> phrase(int at) {
        return phrases.at(text, at, now).map(match -> new Recognised(at, match.end(), match.value()));
    }

    private Optional<Recognised> sign(int at) {
        return switch (text.charAt(at)) {
            case '!' -> found(PRIORITY, at, match -> Optional.of(new Priority(Integer.parseInt(match.group("level")))));
            case '#' ->
                found(LABEL, at, match -> named(match)
                        .filter(name -> name.length() <= MAX_LABEL)
                        .map(Label::new));
            case '@' -> found(PERSON, at, match -> named(match).map(Person::new));
            case '+' -> found(PROJECT, at, match -> named(match).map(InProject::new));
            default -> Character.isDigit(text.charAt(at)) ? found(ISO, at, Line::isoDate) : Optional.empty();
        };
    }

    private Optional<Recognised> found(Pattern pattern, int at, Function<Matcher, Optional<? extends Value>> value) {
        Matcher matcher = at(pattern, at);
        return matcher.lookingAt()
                ? value.apply(matcher).map(meant -> new Recognised(at, matcher.end(), meant))
                : Optional.empty();
    }

    private static Optional<String> named(Matcher match) {
        String name = match.group("quoted") == null
                ? match.group("word")
                : match.group("quoted").strip();
        return Optional.of(name).filter(given -> !given.isBlank());
    }

    private static Optional<Value> isoDate(Matcher match) {
        try {
            LocalDate date = LocalDate.parse(match.group("date"));
            return Optional.of(
                    match.group("time") == null ? new Day(date) : new DayAndTime(LocalDateTime.parse(match.group())));
        } catch (DateTimeException e) {
            return Optional.empty(); // like 2026-02-30
        }
    }

    private Matcher at(Pattern pattern, int at) {
        return pattern.matcher(text).useTransparentBounds(true).region(at, text.length());
    }
}
