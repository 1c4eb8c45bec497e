package io.taskmanager.task.task;

import io.taskmanager.kit.problem.InvalidFields;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The zone of whoever asks, as a query parameter: what day it is for them. */
public final class ReaderZone {

    public static final String DESCRIPTION = "IANA time zone of the reader, which says what day it is; UTC when absent";

    private ReaderZone() {}

    public static ZoneId parse(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw InvalidFields.of("zone", "must be an IANA time zone like Europe/Berlin");
        }
        return ZoneId.of(zone);
    }
}
