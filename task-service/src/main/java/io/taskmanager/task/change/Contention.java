package io.taskmanager.task.change;

import io.taskmanager.kit.problem.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Repeats read, decide, write-if-unchanged until no other writer came in between. */
public final class Contention {

    private static final int ATTEMPTS = 24;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private Contention() {}

    /**
     * Runs {@code attempt} until it answers; each run must read afresh.
     *
     * @throws Unavailable after {@value #ATTEMPTS} lost races, which only a flood on one document can cause
     */
    public static <T> T retry(Supplier<Optional<T>> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<T> done = attempt.get();
            if (done.isPresent()) {
                return done.get();
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
        }
        throw new Unavailable("Too many people change this at once.", Duration.ofSeconds(1));
    }
}
