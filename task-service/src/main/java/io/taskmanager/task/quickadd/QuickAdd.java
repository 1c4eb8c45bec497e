package io.taskmanager.task.quickadd;

import io.taskmanager.task.quickadd.Value.Day;
import io.taskmanager.task.quickadd.Value.DayAndTime;
import io.taskmanager.task.quickadd.Value.InProject;
import io.taskmanager.task.quickadd.Value.Label;
import io.taskmanager.task.quickadd.Value.Person;
import io.taskmanager.task.quickadd.Value.Priority;
import io.taskmanager.task.quickadd.Value.Repeated;
import io.taskmanager.task.quickadd.Value.TimeOfDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of a task. Pure.
 *
 * @param title what is left of the line
 * @param recognised what is not left, in order
 * @param date when it is due; null means never
 * @param time null means all day
 */
record QuickAdd(
        String title,
        List<Recognised> recognised,
        @Nullable UUID project,
        @Nullable Integer priority,
        List<String> labels,
        List<UUID> assignees,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable Repeated recurrence) {

    /** Labels that a task can have; as many people are named in no line. */
    private static final int MOST = 20;

    /**
     * Reads a line.
     *
     * @param now on the clock of the writer
     * @param literal what is not to be recognised, in lower case
     */
    static QuickAdd of(String text, Phrases phrases, LocalDateTime now, Surroundings known, Set<String> literal) {
        Line line = new Line(text, phrases, now, literal);
        List<Recognised> projects = line.recognised().stream()
                .filter(part -> part.value() instanceof InProject named
                        && known.project(named.name()).isPresent())
                .toList();
        UUID project = projects.isEmpty()
                ? known.project()
                : known.project(((InProject) projects.getLast().value()).name()).orElse(null);
        List<Recognised> counting = counting(line.recognised().stream()
                .filter(part -> !(part.value() instanceof InProject) || projects.contains(part))
                .filter(part -> !(part.value() instanceof Person person)
                        || member(known, project, person).isPresent())
                .toList());
        String title = title(text, counting, line.backslashes());
        if (title.isEmpty()) {
            return plain(text.strip(), known.project());
        }
        List<UUID> assignees = values(counting, Person.class)
                .flatMap(person -> member(known, project, person).stream())
                .distinct()
                .toList();
        return assembled(title, counting, project, assignees, now);
    }

    private static QuickAdd assembled(
            String title, List<Recognised> counting, @Nullable UUID project, List<UUID> assignees, LocalDateTime now) {
        Repeated recurrence = values(counting, Repeated.class).findFirst().orElse(null);
        LocalDateTime at = values(counting, DayAndTime.class)
                .map(DayAndTime::at)
                .findFirst()
                .orElse(null);
        LocalTime time = values(counting, TimeOfDay.class)
                .map(TimeOfDay::time)
                .findFirst()
                .orElse(at == null ? null : at.toLocalTime());
        LocalDate date = values(counting, Day.class)
                .map(Day::date)
                .findFirst()
                .orElse(at == null ? firstDay(recurrence, time, now) : at.toLocalDate());
        return new QuickAdd(
                title,
                counting,
                project,
                values(counting, Priority.class)
                        .map(Priority::level)
                        .findFirst()
                        .orElse(null),
                values(counting, Label.class).map(Label::text).distinct().toList(),
                assignees,
                date,
                time,
                recurrence);
    }

    /** A line of nothing but words that mean something is a title. */
    private static QuickAdd plain(String title, @Nullable UUID project) {
        return new QuickAdd(title, List.of(), project, null, List.of(), List.of(), null, null, null);
    }

    /** The day, when none is said: the first that the time and the recurrence leave. */
    private static @Nullable LocalDate firstDay(
            @Nullable Repeated recurrence, @Nullable LocalTime time, LocalDateTime now) {
        if (recurrence == null && time == null) {
            return null;
        }
        boolean over = time != null && !time.isAfter(now.toLocalTime());
        LocalDate from = over ? now.toLocalDate().plusDays(1) : now.toLocalDate();
        return recurrence == null ? from : recurrence.cycle().first(from);
    }

    /** Of a kind that there is one of, the last; of the others as many as a task can have. */
    private static List<Recognised> counting(List<Recognised> all) {
        Map<Kind, Integer> last = new HashMap<>();
        all.forEach(part -> last.put(part.kind(), part.start()));
        Map<Kind, Integer> met = new HashMap<>();
        return all.stream()
                .filter(part -> part.kind().several()
                        ? met.merge(part.kind(), 1, Integer::sum) <= MOST
                        : part.start() == last.getOrDefault(part.kind(), -1))
                .toList();
    }

    private static Optional<UUID> member(Surroundings known, @Nullable UUID project, Person person) {
        return Optional.ofNullable(project).flatMap(in -> known.member(in, person.name()));
    }

    private static <T extends Value> Stream<T> values(List<Recognised> parts, Class<T> type) {
        return parts.stream().map(Recognised::value).filter(type::isInstance).map(type::cast);
    }

    private static String title(String text, List<Recognised> parts, List<Integer> backslashes) {
        StringBuilder title = new StringBuilder();
        int at = 0;
        for (Recognised part : parts) {
            append(title, text, at, part.start(), backslashes);
            at = part.end();
        }
        append(title, text, at, text.length(), backslashes);
        return title.toString().strip();
    }

    /** What was beside a part that is gone has one space between it. */
    private static void append(StringBuilder title, String text, int from, int to, List<Integer> backslashes) {
        for (int i = from; i < to; i++) {
            boolean doubled = i == from
                    && Character.isWhitespace(text.charAt(i))
                    && (title.isEmpty() || Character.isWhitespace(title.charAt(title.length() - 1)));
            if (!doubled && !backslashes.contains(i)) {
                title.append(text.charAt(i));
            }
        }
    }

    /** When it is due, on the clock of the writer; empty when that is a day, or never. */
    Optional<LocalDateTime> at() {
        return Optional.ofNullable(time)
                .map(clock -> Objects.requireNonNull(date).atTime(clock));
    }
}
