package io.taskmanager.task.export;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Time zones as iCalendar wants them beside the times that are meant in them: the rules that hold now, by which a time
 * of the coming years is what it is here.
 */
final class ZoneLines {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int FROM_YEAR = 1970;

    private final ContentLines out;

    ZoneLines(ContentLines out) {
        this.out = out;
    }

    void zone(ZoneId zone, Instant now) throws IOException {
        ZoneRules rules = zone.getRules();
        out.line("BEGIN", "VTIMEZONE");
        out.line("TZID", zone.getId());
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        if (yearly.isEmpty()) {
            ZoneOffset offset = rules.getOffset(now);
            observance("STANDARD", LocalDateTime.of(FROM_YEAR, 1, 1, 0, 0), offset, offset, null);
        }
        for (ZoneOffsetTransitionRule rule : yearly) {
            ZoneOffsetTransition first = rule.createTransition(FROM_YEAR);
            boolean summer = rule.getOffsetAfter().getTotalSeconds()
                    > rule.getStandardOffset().getTotalSeconds();
            observance(
                    summer ? "DAYLIGHT" : "STANDARD",
                    first.getDateTimeBefore(),
                    rule.getOffsetBefore(),
                    rule.getOffsetAfter(),
                    recurrence(rule));
        }
        out.line("END", "VTIMEZONE");
    }

    private void observance(String name, LocalDateTime start, ZoneOffset from, ZoneOffset to, @Nullable String rule)
            throws IOException {
        out.line("BEGIN", name);
        out.line("DTSTART", start.format(LOCAL));
        out.line("TZOFFSETFROM", offset(from));
        out.line("TZOFFSETTO", offset(to));
        if (rule != null) {
            out.line("RRULE", rule);
        }
        out.line("END", name);
    }

    private static String recurrence(ZoneOffsetTransitionRule rule) {
        String yearly = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        int day = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) {
            return yearly + ";BYMONTHDAY=" + day;
        }
        String weekday = rule.getDayOfWeek().name().substring(0, 2).toUpperCase(Locale.ROOT);
        if (day < 0) {
            return yearly + ";BYDAY=-1" + weekday;
        }
        StringBuilder week = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            week.append(i == 0 ? "" : ",").append(day + i);
        }
        return yearly + ";BYMONTHDAY=" + week + ";BYDAY=" + weekday;
    }

    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }
}
