package io.taskmanager.task.project;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * When the tasks of a project may have changed, without counting every change.
 *
 * <p>Before a task is written, its project says until when there will be writes. A write that takes longer than that
 * announces another window before it is acknowledged. So what is read of a project outside of its windows is true until
 * the next one begins, and the end of the last one names what was read. An open window serves all writes in it, so that
 * a busy project is announced once in a while, not with each write.
 */
@ApplicationScoped
public class WriteWindows {

    private static final long MOST_OPEN = 100_000;

    private final Projects projects;
    private final WriteWindowConfig config;
    private final Clock clock;
    private final Cache<UUID, Instant> open;

    WriteWindows(Projects projects, WriteWindowConfig config, Clock clock) {
        this.projects = projects;
        this.config = config;
        this.clock = clock;
        this.open = Caffeine.newBuilder()
                .maximumSize(MOST_OPEN)
                .expireAfterWrite(config.length())
                .build();
    }

    /** Runs what writes tasks of the project, or acknowledges what may have been written before, inside of a window. */
    public <T> T during(UUID projectId, Supplier<T> write) {
        Instant end = ensureOpen(projectId);
        T result = write.get();
        if (!clock.instant().isBefore(end)) {
            announce(projectId);
        }
        return result;
    }

    /** The end of a window that begins now, for a write to the project itself to announce it. */
    public Instant fromNow() {
        return clock.instant().plus(config.length()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The window was announced by another write to the project. */
    public void announced(UUID projectId, Instant end) {
        open.put(projectId, end);
    }

    /** Names the state that the tasks of these projects are in; empty while they may be changing. */
    public Optional<String> revision(Collection<Project> of) {
        Instant latest = clock.instant().minus(config.skew());
        boolean quiet = of.stream()
                .allMatch(project ->
                        project.writesUntil() == null || project.writesUntil().isBefore(latest));
        return quiet
                ? Optional.of(of.stream()
                        .map(project -> "%s.%d.%s".formatted(project.id(), project.version(), project.writesUntil()))
                        .sorted()
                        .collect(Collectors.joining(",")))
                : Optional.empty();
    }

    private Instant ensureOpen(UUID projectId) {
        Instant end = open.getIfPresent(projectId);
        return end != null && end.isAfter(clock.instant().plus(config.length().dividedBy(2)))
                ? end
                : announce(projectId);
    }

    /** Begins another window, for who acknowledges what somebody else may have written before. */
    public Instant announce(UUID projectId) {
        Instant end = fromNow();
        projects.announceWrites(projectId, end);
        announced(projectId, end);
        return end;
    }
}
