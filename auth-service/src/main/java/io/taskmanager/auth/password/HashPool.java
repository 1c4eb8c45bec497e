package io.taskmanager.auth.password;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.taskmanager.kit.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The few threads on which passwords are hashed. It is bounded at both ends, so a storm of sign-ins fills its queue and
 * is then refused, while every other request still finds a free core.
 */
final class HashPool implements AutoCloseable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ThreadPoolExecutor threads;
    private final Duration patience;
    private final Timer duration;
    private final Counter refused;

    HashPool(int size, int queue, Duration patience, MeterRegistry metrics) {
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().name("password-hash-", 0).daemon().factory());
        this.duration = metrics.timer("auth.password.hash");
        this.refused = metrics.counter("auth.password.hash.refused");
        metrics.gauge(
                "auth.password.hash.queue", threads, pool -> pool.getQueue().size());
    }

    /**
     * Computes on the pool and waits for the result.
     *
     * @throws Unavailable when the queue is full or the result does not come in time
     */
    <T> T compute(Callable<T> hashing) {
        Future<T> result = submit(hashing);
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw refuse();
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw refuse();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Hashing failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> Future<T> submit(Callable<T> hashing) {
        try {
            return threads.submit(() -> duration.recordCallable(hashing));
        } catch (RejectedExecutionException e) {
            throw refuse();
        }
    }

    private Unavailable refuse() {
        refused.increment();
        return new Unavailable("Too many people are signing in at this moment.", RETRY_AFTER);
    }
}
