package io.taskmanager.task.filter;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads comparisons with days and instants. To compare with a day is to compare with all of it: after today means not
 * before tomorrow.
 */
final class Times {

    private static final String EXPECTED = "a date like 2026-12-01, a time like 2026-12-01T17:00, now, today, tomorrow,"
            + " yesterday, or start or end of week, month or year; each with an offset like +3d";
    private static final Pattern NAMED = Pattern.compile("(?<name>[a-z]+)(?<offset>[+-].*)?");
    private static final Pattern DATED =
            Pattern.compile("(?<name>\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?)(?<offset>[+-].*)?");
    private static final Pattern OFFSET = Pattern.compile("(?<sign>[+-])(?<amount>\\d{1,4})(?<unit>[hdwmy])");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS,
            "w", ChronoUnit.WEEKS,
            "m", ChronoUnit.MONTHS,
            "y", ChronoUnit.YEARS);

    private final Tokens tokens;
    private final Asker asker;

    Times(Tokens tokens, Asker asker) {
        this.tokens = tokens;
        this.asker = asker;
    }

    /** The bounds of what is compared with: a day begins and ends, an instant is the first of its millisecond. */
    private record Span(Bound from, Bound until, boolean day) {}

    Filter next(TimeField field) {
        Token operator = tokens.next();
        String sign = operator.kind() == Token.Kind.SIGN ? operator.text() : "";
        if (sign.equals("=") && tokens.take("none")) {
            return new Filter.Not(new Filter.Within(field, null, null));
        }
        if (sign.equals("!=") && tokens.take("none")) {
            return new Filter.Within(field, null, null);
        }
        int column = tokens.peek().column();
        return switch (sign) {
            case "<" -> new Filter.Within(field, null, span().from());
            case "<=" -> new Filter.Within(field, null, span().until());
            case ">" -> new Filter.Within(field, span().until(), null);
            case ">=" -> new Filter.Within(field, span().from(), null);
            case "=" -> during(field, span(), column);
            case "!=" -> new Filter.Not(during(field, span(), column));
            default -> throw new InvalidFilter(operator.column(), "=, !=, <, <=, > or >=");
        };
    }

    private static Filter during(TimeField field, Span span, int column) {
        if (!span.day()) {
            throw new InvalidFilter(column, "a day, since nothing is to be compared with an instant for equality");
        }
        return new Filter.Within(field, span.from(), span.until());
    }

    private Span span() {
        Token token = tokens.next();
        try {
            return token.kind() == Token.Kind.WORD ? span(token) : refuse(token);
        } catch (DateTimeException e) {
            return refuse(token); // like 2026-02-30
        }
    }

    private Span span(Token token) {
        Matcher dated = DATED.matcher(token.text().toUpperCase(Locale.ROOT));
        if (dated.matches()) {
            return dated.group("name").length() > "2026-12-01".length()
                    ? instant(LocalDateTime.parse(dated.group("name")).atZone(asker.zone()), token, offset(dated))
                    : day(LocalDate.parse(dated.group("name")), token, offset(dated));
        }
        Matcher named = NAMED.matcher(token.text().toLowerCase(Locale.ROOT));
        if (!named.matches()) {
            return refuse(token);
        }
        LocalDate today = asker.now().atZone(asker.zone()).toLocalDate();
        return switch (named.group("name")) {
            case "now" -> instant(asker.now().atZone(asker.zone()), token, offset(named));
            case "today" -> day(today, token, offset(named));
            case "tomorrow" -> day(today.plusDays(1), token, offset(named));
            case "yesterday" -> day(today.minusDays(1), token, offset(named));
            case "start" -> edge(today, true);
            case "end" -> edge(today, false);
            default -> refuse(token);
        };
    }

    /** {@code of week+1w} after start or end; weeks begin on Monday. */
    private Span edge(LocalDate today, boolean start) {
        tokens.require("of", "of");
        Token token = tokens.next();
        Matcher named = NAMED.matcher(token.text().toLowerCase(Locale.ROOT));
        if (token.kind() != Token.Kind.WORD || !named.matches()) {
            throw new InvalidFilter(token.column(), "week, month or year");
        }
        Optional<String> offset = offset(named);
        LocalDate from =
                switch (named.group("name")) {
                    case "week" -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case "month" -> today.withDayOfMonth(1);
                    case "year" -> today.withDayOfYear(1);
                    default -> throw new InvalidFilter(token.column(), "week, month or year");
                };
        if (start) {
            return day(from, token, offset);
        }
        ChronoUnit unit = UNITS.get(named.group("name").substring(0, 1));
        LocalDate moved = offset.isEmpty() ? from : plus(from, token, offset.get());
        return day(moved.plus(1, unit == null ? ChronoUnit.DAYS : unit).minusDays(1), token, Optional.empty());
    }

    private Span day(LocalDate day, Token token, Optional<String> offset) {
        LocalDate moved = offset.isEmpty() ? day : plus(day, token, offset.get());
        return new Span(Bound.startOf(moved, asker.zone()), Bound.startOf(moved.plusDays(1), asker.zone()), true);
    }

    private LocalDate plus(LocalDate day, Token token, String offset) {
        Matcher matcher = matched(token, offset);
        ChronoUnit unit = UNITS.get(matcher.group("unit"));
        if (unit == null || unit == ChronoUnit.HOURS) {
            throw new InvalidFilter(token.column(), "an offset of a day in d, w, m or y");
        }
        return day.plus(amount(matcher), unit);
    }

    private Span instant(ZonedDateTime time, Token token, Optional<String> offset) {
        ZonedDateTime moved = time;
        if (offset.isPresent()) {
            Matcher matcher = matched(token, offset.get());
            moved = time.plus(amount(matcher), UNITS.getOrDefault(matcher.group("unit"), ChronoUnit.DAYS));
        }
        Instant instant = moved.toInstant();
        return new Span(Bound.at(instant, asker.zone()), Bound.at(instant.plusMillis(1), asker.zone()), false);
    }

    private static Matcher matched(Token token, String offset) {
        Matcher matcher = OFFSET.matcher(offset.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new InvalidFilter(
                    token.column() + token.text().length() - offset.length(), "an offset like +3d, in h, d, w, m or y");
        }
        return matcher;
    }

    private static long amount(Matcher offset) {
        long amount = Long.parseLong(offset.group("amount"));
        return offset.group("sign").equals("-") ? -amount : amount;
    }

    private static Optional<String> offset(Matcher matcher) {
        return Optional.ofNullable(matcher.group("offset"));
    }

    private static Span refuse(Token token) {
        throw new InvalidFilter(token.column(), EXPECTED);
    }
}
