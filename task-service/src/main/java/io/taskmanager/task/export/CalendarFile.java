package io.taskmanager.task.export;

import io.taskmanager.task.project.Project;
import io.taskmanager.task.recurrence.From;
import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.reminder.RelativeTo;
import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.Status;
import io.taskmanager.task.task.TaskView;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An iCalendar (RFC 5545): all tasks as VTODOs, or what is due and not done as VEVENTs. A task that recurs from its completion is there without its rule, which RFC 5545 has
 * no words for.
 */
final class CalendarFile implements TaskFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** From none to urgent here; 0 for none, and 9 for the lowest to 1 for the highest there. */
    private static final List<String> PRIORITIES = List.of("0", "9", "7", "5", "3", "1");

    private static final Map<Status, String> STATUSES =
            Map.of(Status.OPEN, "NEEDS-ACTION", Status.IN_PROGRESS, "IN-PROCESS", Status.DONE, "COMPLETED");

    /** What tasks are in the calendar. */
    enum Kind {
        TODOS,
        EVENTS
    }

    private static final String HALF_AN_HOUR = "PT30M";

    private final ContentLines out;
    private final Instant now;
    private final Kind kind;
    private final Set<String> zones = new HashSet<>();
    private String projectName = "";

    CalendarFile(OutputStream to, String name, Instant now, Kind kind) throws IOException {
        this.out = new ContentLines(to);
        this.now = now;
        this.kind = kind;
        out.line("BEGIN", "VCALENDAR");
        out.line("VERSION", "2.0");
        out.line("PRODID", "-//Task Manager//Tasks//EN");
        out.line("CALSCALE", "GREGORIAN");
        out.line("X-WR-CALNAME", ContentLines.text(name));
    }

    @Override
    public void project(Project project) {
        projectName = project.fields().name();
    }

    @Override
    public void task(TaskView task) throws IOException {
        if (kind == Kind.TODOS) {
            todo(task);
        } else if (task.due() != null && !task.done()) {
            event(task, task.due());
        }
    }

    private void event(TaskView task, Due due) throws IOException {
        zone(due);
        out.line("BEGIN", "VEVENT");
        described(task);
        moment("DTSTART", due);
        if (due.date() == null) {
            out.line("DURATION", HALF_AN_HOUR);
        }
        recurrence(task.recurrence(), due);
        out.line("TRANSP", "TRANSPARENT");
        new Alarms(out, Map.of(RelativeTo.DUE, "START")).of(task);
        out.line("END", "VEVENT");
    }

    private void todo(TaskView task) throws IOException {
        Due due = task.due();
        Due start = start(task);
        zone(due);
        zone(start);
        out.line("BEGIN", "VTODO");
        described(task);
        moment("DTSTART", start);
        moment("DUE", due);
        recurrence(task.recurrence(), due);
        out.line("STATUS", STATUSES.getOrDefault(task.status(), "NEEDS-ACTION"));
        if (task.completedAt() != null) {
            out.line("COMPLETED", UTC.format(task.completedAt()));
            out.line("PERCENT-COMPLETE", "100");
        }
        boolean started = task.start() != null && task.start().equals(start);
        new Alarms(
                        out,
                        started
                                ? Map.of(RelativeTo.DUE, "END", RelativeTo.START, "START")
                                : Map.of(RelativeTo.DUE, "END"))
                .of(task);
        out.line("END", "VTODO");
    }

    private void described(TaskView task) throws IOException {
        out.line("UID", task.id() + "@task-manager");
        out.line("DTSTAMP", UTC.format(task.updatedAt()));
        out.line("CREATED", UTC.format(task.createdAt()));
        out.line("LAST-MODIFIED", UTC.format(task.updatedAt()));
        out.line("SEQUENCE", String.valueOf(Math.min(task.version() - 1, Integer.MAX_VALUE)));
        out.line("SUMMARY", ContentLines.text(task.title()));
        optional("DESCRIPTION", ContentLines.text(task.description()));
        optional("CATEGORIES", task.labels().stream().map(ContentLines::text).collect(Collectors.joining(",")));
        optional("X-TASK-MANAGER-PROJECT", ContentLines.text(projectName));
        out.line("PRIORITY", PRIORITIES.get(task.priority()));
    }

    @Override
    public void close() throws IOException {
        out.line("END", "VCALENDAR");
    }

    /** A start counts when it is of the kind of the due and before it; a series starts with what is due first. */
    private static @Nullable Due start(TaskView task) {
        Due start = task.start();
        Due due = task.due();
        boolean fits = start != null
                && (due == null
                        || (due.date() == null) == (start.date() == null)
                                && local(start).isBefore(local(due)));
        return fits ? start : task.recurrence() == null ? null : due;
    }

    private void recurrence(@Nullable Recurrence recurrence, @Nullable Due due) throws IOException {
        if (recurrence == null || due == null || recurrence.from() == From.COMPLETION) {
            return;
        }
        out.line("RRULE", recurrence.rule());
        for (String day : recurrence.except()) {
            Due except = due.date() != null
                    ? new Due(day, null, null)
                    : new Due(
                            null,
                            LocalDate.parse(day)
                                    .atTime(local(due).toLocalTime())
                                    .toString(),
                            due.zone());
            moment("EXDATE", except);
        }
    }

    private void moment(String name, @Nullable Due due) throws IOException {
        if (due == null) {
            return;
        }
        if (due.date() != null) {
            out.line(name + ";VALUE=DATE", due.date().replace("-", ""));
        } else {
            out.line(name + ";TZID=" + due.zone(), local(due).format(LOCAL));
        }
    }

    /** The first time in a zone is preceded by what the zone is. */
    private void zone(@Nullable Due due) throws IOException {
        if (due != null && due.zone() != null && zones.add(due.zone())) {
            new ZoneLines(out).zone(ZoneId.of(due.zone()), now);
        }
    }

    private static LocalDateTime local(Due due) {
        return due.date() != null ? LocalDate.parse(due.date()).atStartOfDay() : LocalDateTime.parse(due.at());
    }

    private void optional(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.line(name, value);
        }
    }
}
