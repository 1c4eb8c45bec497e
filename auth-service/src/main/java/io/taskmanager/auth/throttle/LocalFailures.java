package io.taskmanager.auth.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts in this process: what is left when Redis is away. Bounded; under attack the oldest counts are forgotten. */
@RegisterForReflection(
        // Caffeine finds its cache of this shape, and the shape of its entries, by their names.
        classNames = {"com.github.benmanes.caffeine.cache.SSMSW", "com.github.benmanes.caffeine.cache.PSWMS"})
final class LocalFailures implements FailureCounter {
    private static final int MOST = 100_000;

    private final Cache<String, Count> counts;
    private final ThrottleConfig config;
    private final Clock clock;

    LocalFailures(ThrottleConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.window())
                .build();
    }

    private record Count(int failures, Instant until) {}

    @Override
    public synchronized Duration attempt(Source source) {
        Instant now = clock.instant();
        Duration wait =
                longer(wait(source.pair(), config.perAccount(), now), wait(source.address(), config.perAddress(), now));
        if (wait.isZero()) {
            add(source.pair(), now);
            add(source.address(), now);
        }
        return wait;
    }

    @Override
    public synchronized void forgive(Source source) {
        counts.invalidate(source.pair());
        subtract(source.address());
    }

    @Override
    public synchronized void takeBack(Source source) {
        subtract(source.pair());
        subtract(source.address());
    }

    private Duration wait(String key, int limit, Instant now) {
        Count count = current(key, now);
        return count == null || count.failures() < limit ? Duration.ZERO : Duration.between(now, count.until());
    }

    private void add(String key, Instant now) {
        Count count = current(key, now);
        counts.put(
                key,
                count == null
                        ? new Count(1, now.plus(config.window()))
                        : new Count(count.failures() + 1, count.until()));
    }

    private void subtract(String key) {
        counts.asMap().computeIfPresent(key, (k, count) -> new Count(Math.max(0, count.failures() - 1), count.until()));
    }

    private @Nullable Count current(String key, Instant now) {
        Count count = counts.getIfPresent(key);
        return count == null || !now.isBefore(count.until()) ? null : count;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
