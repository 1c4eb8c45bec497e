package io.taskmanager.task.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskmanager.task.recurrence.Moment;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a task starts or is due: either a date, which is that day wherever the reader is, or a local time with the zone
 * it is meant in. Kept as written, since the offset of a zone may change before the day comes.
 *
 * @param date {@code 2026-12-01}
 * @param at {@code 2026-12-01T17:00}, without an offset; seconds may follow
 * @param zone an IANA name, e.g. {@code Europe/Berlin}; goes with {@code at} only
 */
@ConsistentDue
@Schema(name = "Due", description = "Either a date, or a local time with its zone")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Due(
        @Schema(examples = "2026-12-01") @Nullable String date,
        @Schema(examples = "2026-12-01T17:00") @Nullable String at,
        @Schema(examples = "Europe/Berlin") @Nullable String zone) {

    /** Asked for once: each time is a copy of all 600. */
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private static final int LAST_YEAR = 9999;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

    /** One spelling for one time, so that 17:00:00 is no change of 17:00. What is not a time stays, to be refused. */
    public Due {
        at = parsed(LOCAL_TIME, at, LocalDateTime::parse)
                .map(LocalDateTime::toString)
                .orElse(at);
    }

    /**
     * The instant that lists sort by: of a date the last millisecond of its day in UTC; of a local time that does not
     * exist, because a clock is put forward then, the time after the gap.
     */
    Instant instant() {
        return localDate()
                .map(day ->
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1))
                .orElseGet(() ->
                        localTime().orElseThrow().atZone(zoneId().orElseThrow()).toInstant());
    }

    /** On the wall clock that it recurs by. */
    public Moment moment() {
        return localDate()
                .map(day -> new Moment(day.atStartOfDay(), null))
                .orElseGet(() -> new Moment(localTime().orElseThrow(), zoneId().orElseThrow()));
    }

    static Due of(Moment moment) {
        return moment.zone() == null
                ? new Due(moment.local().toLocalDate().toString(), null, null)
                : new Due(null, moment.local().toString(), moment.zone().getId());
    }

    /** As far from {@code now} on the calendar as this was from {@code old}; as it is when that is beyond all years. */
    Due shifted(Due old, Due now) {
        LocalDateTime local = moment().local();
        boolean days = date != null || old.date != null;
        LocalDateTime from = old.moment().local();
        LocalDateTime to = now.moment().local();
        LocalDateTime shifted = days
                ? local.plusDays(ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()))
                : local.plus(Duration.between(from, to));
        return shifted.getYear() > LAST_YEAR ? this : of(new Moment(shifted, moment().zone()));
    }

    Optional<LocalDate> localDate() {
        return parsed(DATE, date, LocalDate::parse);
    }

    Optional<LocalDateTime> localTime() {
        return parsed(LOCAL_TIME, at, LocalDateTime::parse);
    }

    Optional<ZoneId> zoneId() {
        return Optional.ofNullable(zone).filter(ZONES::contains).map(ZoneId::of);
    }

    private static <T> Optional<T> parsed(Pattern shape, @Nullable String text, Function<String, T> parse) {
        if (text == null || !shape.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // like 2026-02-30
        }
    }
}
