package io.taskmanager.task.insight;

import io.taskmanager.task.account.Account;
import io.taskmanager.task.task.Status;
import io.taskmanager.task.task.TaskFigures.Counts;
import io.taskmanager.task.task.TaskFigures.InPeriod;
import io.taskmanager.task.task.TaskFigures.InState;
import io.taskmanager.task.task.TaskFigures.OfAssignee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one project, or of all of somebody's.
 *
 * @param from the first day looked at, a Monday
 * @param until the last one, today
 * @param open tasks that are not done
 * @param overdue those of them whose due is over
 * @param weeks from the first to the current one, which may be short
 * @param days how scope and done have grown, for a burn-up
 * @param byStatus of all tasks, every status
 * @param byPriority of open tasks, every priority from 5 to 0
 * @param workload open tasks by assignee, most first; a task of two counts for both
 */
@Schema(
        name = "Insight",
        requiredProperties = {
            "from",
            "until",
            "open",
            "done",
            "overdue",
            "weeks",
            "days",
            "byStatus",
            "byPriority",
            "workload"
        })
public record Insight(
        LocalDate from,
        LocalDate until,
        long open,
        long done,
        long overdue,
        List<Week> weeks,
        List<Day> days,
        List<OfStatus> byStatus,
        List<OfPriority> byPriority,
        List<Load> workload) {

    private static final int MOST_URGENT = 5;

    /** @param start a Monday */
    @Schema(
            name = "InsightWeek",
            requiredProperties = {"start", "created", "done"})
    public record Week(LocalDate start, long created, long done) {}

    /**
     * @param scope tasks that there were at the end of the day, of those that still are
     * @param done those of them that were done by then
     */
    @Schema(
            name = "InsightDay",
            requiredProperties = {"day", "scope", "done"})
    public record Day(LocalDate day, long scope, long done) {}

    @Schema(
            name = "InsightStatus",
            requiredProperties = {"status", "count"})
    public record OfStatus(Status status, long count) {}

    @Schema(
            name = "InsightPriority",
            requiredProperties = {"priority", "count"})
    public record OfPriority(int priority, long count) {}

    /**
     * @param userId null for tasks that nobody is assigned to
     * @param name empty for nobody, and for the moments until an account is known
     */
    @Schema(
            name = "InsightLoad",
            requiredProperties = {"name", "open", "overdue"})
    public record Load(@Schema(nullable = true) @Nullable UUID userId, String name, long open, long overdue) {}

    static Insight of(InsightQuery query, Counts counts, Map<UUID, Account> people) {
        long open = sum(counts.states().stream()
                .filter(state -> state.status() != Status.DONE)
                .toList());
        return new Insight(
                query.from(),
                query.today(),
                open,
                sum(counts.states()) - open,
                counts.overdue(),
                weeks(query, counts),
                days(query, counts),
                byStatus(counts),
                byPriority(counts),
                workload(counts, people));
    }

    private static List<Week> weeks(InsightQuery query, Counts counts) {
        Map<LocalDate, Long> created = byDay(query, counts.created());
        Map<LocalDate, Long> done = byDay(query, counts.done());
        return query.days().stream()
                .filter(day -> day.getDayOfWeek() == query.from().getDayOfWeek())
                .map(monday -> new Week(monday, ofWeek(monday, created), ofWeek(monday, done)))
                .toList();
    }

    private static long ofWeek(LocalDate monday, Map<LocalDate, Long> byDay) {
        return monday.datesUntil(monday.plusWeeks(1))
                .mapToLong(day -> byDay.getOrDefault(day, 0L))
                .sum();
    }

    private static List<Day> days(InsightQuery query, Counts counts) {
        Map<LocalDate, Long> created = byDay(query, counts.created());
        Map<LocalDate, Long> done = byDay(query, counts.done());
        List<Day> days = new ArrayList<>();
        Day before = new Day(query.from().minusDays(1), earlier(counts.created()), earlier(counts.done()));
        for (LocalDate day : query.days()) {
            before = new Day(
                    day, before.scope() + created.getOrDefault(day, 0L), before.done() + done.getOrDefault(day, 0L));
            days.add(before);
        }
        return List.copyOf(days);
    }

    private static Map<LocalDate, Long> byDay(InsightQuery query, List<InPeriod> periods) {
        Map<LocalDate, Long> byDay = new HashMap<>();
        for (InPeriod period : periods) {
            if (period.start() != null) {
                byDay.merge(query.dayOf(period.start()), period.count(), Long::sum);
            }
        }
        return byDay;
    }

    private static long earlier(List<InPeriod> periods) {
        return periods.stream()
                .filter(period -> period.start() == null)
                .mapToLong(InPeriod::count)
                .sum();
    }

    private static List<OfStatus> byStatus(Counts counts) {
        return Arrays.stream(Status.values())
                .map(status -> new OfStatus(
                        status,
                        sum(counts.states().stream()
                                .filter(state -> state.status() == status)
                                .toList())))
                .toList();
    }

    private static List<OfPriority> byPriority(Counts counts) {
        return IntStream.iterate(MOST_URGENT, priority -> priority >= 0, priority -> priority - 1)
                .mapToObj(priority -> new OfPriority(
                        priority,
                        sum(counts.states().stream()
                                .filter(state -> state.priority() == priority && state.status() != Status.DONE)
                                .toList())))
                .toList();
    }

    private static List<Load> workload(Counts counts, Map<UUID, Account> people) {
        return counts.workload().stream()
                .map(load -> new Load(load.userId(), name(load.userId(), people), load.count(), late(load, counts)))
                .sorted(Comparator.comparingLong(Load::open).reversed().thenComparing(Load::name))
                .toList();
    }

    private static long late(OfAssignee load, Counts counts) {
        return counts.late().stream()
                .filter(late -> Objects.equals(late.userId(), load.userId()))
                .mapToLong(OfAssignee::count)
                .sum();
    }

    private static String name(@Nullable UUID userId, Map<UUID, Account> people) {
        Account account = userId == null ? null : people.get(userId);
        return account == null ? "" : account.name();
    }

    private static long sum(List<InState> states) {
        return states.stream().mapToLong(InState::count).sum();
    }
}
