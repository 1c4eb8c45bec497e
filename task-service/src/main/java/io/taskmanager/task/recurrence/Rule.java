package io.taskmanager.task.recurrence;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/**
 * A recurrence rule (RFC 5545, 3.3.10; SKIP as in RFC 7529) within the limits of a task. Expands on the wall clock, so
 * that a task at 9:00 stays at 9:00 whatever daylight saving does.
 */
final class Rule {

    static final int MAX_LENGTH = 500;
    static final int MAX_COUNT = 10_000;
    private static final int MAX_INTERVAL = 1_000;
    private static final int MAX_TIMES_A_DAY = 24;
    private static final int LAST_YEAR = 9999;
    /** Years after which days of months and of weeks meet again as they did. */
    private static final int SAME_CALENDAR = 400;

    private static final Set<Freq> FREQUENCIES = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final String endless;
    private final RecurrenceRule parsed;

    private Rule(String text) throws InvalidRecurrenceRuleException {
        parsed = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
        endless = text.replaceAll("(?i)(^|;)(COUNT|UNTIL)=[^;]*", "").replaceFirst("^;", "");
    }

    /** @throws UnreadableRule with the reason */
    static Rule parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new UnreadableRule("must be at most %d characters long".formatted(MAX_LENGTH));
        }
        Rule rule;
        try {
            rule = new Rule(text);
        } catch (InvalidRecurrenceRuleException | RuntimeException e) {
            throw new UnreadableRule("must be a rule of RFC 5545 like FREQ=WEEKLY;BYDAY=MO: " + e.getMessage());
        }
        rule.requireWithinLimits();
        return rule;
    }

    private void requireWithinLimits() {
        if (!FREQUENCIES.contains(parsed.getFreq())) {
            throw new UnreadableRule("must have a FREQ of DAILY, WEEKLY, MONTHLY or YEARLY; for several times a day,"
                    + " give DAILY with BYHOUR");
        }
        if (parsed.getInterval() > MAX_INTERVAL) {
            throw new UnreadableRule("must have an INTERVAL of at most " + MAX_INTERVAL);
        }
        if (parsed.getCount() != null && parsed.getCount() > MAX_COUNT) {
            throw new UnreadableRule("must have a COUNT of at most " + MAX_COUNT);
        }
        int timesADay =
                timesOfDay().mapToInt(part -> Math.max(1, byPart(part).size())).reduce(1, Math::multiplyExact);
        if (timesADay > MAX_TIMES_A_DAY) {
            throw new UnreadableRule("must not come more than %d times a day".formatted(MAX_TIMES_A_DAY));
        }
        if (!Set.of("", "GREGORIAN").contains(calendar())) {
            throw new UnreadableRule("must be of the Gregorian calendar");
        }
        if (neverComesTrue()) {
            throw new UnreadableRule("never comes true");
        }
    }

    /** Whatever the start, like on each February 30; every interval is tried, since which years are met depends on it. */
    private boolean neverComesTrue() {
        String everyTime = endless.replaceAll("(?i);?INTERVAL=[^;]*", "").replaceFirst("^;", "");
        return !new Expansion(everyTime, SOME_TIME, SOME_TIME).tryAdvance(occurrence -> {});
    }

    /** False when the rule names times of day, which a date has none of. */
    boolean fitsDates() {
        return timesOfDay().noneMatch(parsed::hasPart);
    }

    Optional<Integer> count() {
        return Optional.ofNullable(parsed.getCount());
    }

    /** False when the moment is beyond the UNTIL of the rule. One without a time includes its whole day. */
    boolean reaches(Moment moment) {
        DateTime until = parsed.getUntil();
        if (until == null) {
            return true;
        }
        if (until.isAllDay() || until.isFloating() || moment.zone() == null) {
            LocalDateTime last = until.isAllDay() ? local(until).plusDays(1).minusNanos(1) : local(until);
            return !moment.local().isAfter(last);
        }
        return moment.local().atZone(moment.zone()).toInstant().toEpochMilli() <= until.getTimestamp();
    }

    /**
     * The occurrences of the series beyond {@code after}, in order, without an end but that of a COUNT. As RFC 5545 says,
     * the start is the first of the series, whether or not the rule names it.
     */
    Stream<LocalDateTime> series(LocalDateTime start, LocalDateTime after) {
        if (parsed.getCount() == null) {
            return after.isBefore(start)
                    ? Stream.concat(Stream.of(start), expanded(start, start))
                    : expanded(start, after);
        }
        return Stream.concat(Stream.of(start), expanded(start, start))
                .limit(parsed.getCount())
                .dropWhile(occurrence -> !occurrence.isAfter(after));
    }

    /** What the rule makes of the start, beyond it, without an end. */
    Stream<LocalDateTime> after(LocalDateTime start) {
        return expanded(start, start);
    }

    /** What the rule makes of the start, beyond {@code after}, without COUNT and UNTIL. */
    private Stream<LocalDateTime> expanded(LocalDateTime start, LocalDateTime after) {
        LocalDateTime origin = parsed.hasPart(Part.BYSETPOS) ? wholeIntervalsEarlier(start) : start;
        return StreamSupport.stream(new Expansion(endless, origin, after), false)
                .takeWhile(occurrence -> occurrence.getYear() <= LAST_YEAR)
                .dropWhile(occurrence -> !occurrence.isAfter(after));
    }

    /**
     * A start that means the same. The library takes what comes before the start away before it counts for BYSETPOS, so
     * that it counts wrongly in the first year or month; that must not be the real one.
     */
    private LocalDateTime wholeIntervalsEarlier(LocalDateTime start) {
        ChronoUnit unit =
                switch (parsed.getFreq()) {
                    case YEARLY -> ChronoUnit.YEARS;
                    case MONTHLY -> ChronoUnit.MONTHS;
                    case WEEKLY -> ChronoUnit.WEEKS;
                    default -> ChronoUnit.DAYS;
                };
        return IntStream.rangeClosed(1, SAME_CALENDAR)
                .mapToObj(intervals -> start.minus((long) intervals * parsed.getInterval(), unit))
                .takeWhile(earlier -> earlier.getYear() > 0)
                .filter(earlier -> earlier.getDayOfMonth() == start.getDayOfMonth())
                .filter(earlier -> earlier.getDayOfWeek() == start.getDayOfWeek())
                .findFirst()
                .orElse(start);
    }

    /** No constant, because the library breaks when Part is initialised before RecurrenceRule. */
    private static Stream<Part> timesOfDay() {
        return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND);
    }

    private List<Integer> byPart(Part part) {
        return parsed.hasPart(part) ? new ArrayList<>(parsed.getByPart(part)) : List.of();
    }

    private String calendar() {
        return Stream.of(endless.toUpperCase(Locale.ROOT).split(";"))
                .filter(part -> part.startsWith("RSCALE="))
                .map(part -> part.substring("RSCALE=".length()))
                .findFirst()
                .orElse("");
    }

    static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
