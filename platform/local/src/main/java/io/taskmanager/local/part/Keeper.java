package io.taskmanager.local.part;

import io.taskmanager.local.part.PartState.Phase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running: starts it, waits until it is ready, starts it again when it ends by itself.
 *
 * <p>A part that ends three times before it was ever ready is given up: it is not a crash but a part that cannot run here.
 */
final class Keeper implements Runnable {
    private static final int ATTEMPTS = 3;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Part part;
    private final Watchdog watchdog;
    private final Progress progress;
    private final Backoff backoff = new Backoff();
    private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();

    private volatile PartState state;
    private volatile boolean stopping;
    private @Nullable Process process;

    Keeper(Part part, Watchdog watchdog, Progress progress) {
        this.part = part;
        this.watchdog = watchdog;
        this.progress = progress;
        this.state = new PartState(part.name(), part.address(), Phase.STARTING, 0, Instant.now());
    }

    @Override
    public void run() {
        try {
            for (int attempt = 1; !stopping; attempt++) {
                var readyFor = runOnce();
                if (stopping) {
                    break;
                }
                if (!firstReady.isDone() && attempt == ATTEMPTS) {
                    giveUp("ended %d times before it was ready".formatted(ATTEMPTS));
                    return;
                }
                enter(Phase.RESTARTING, 0);
                var pause = backoff.after(readyFor);
                if (waitUnlessStopping(pause)) {
                    progress.crashed(part, pause);
                }
            }
            enter(Phase.STOPPED, 0);
        } catch (IOException e) {
            giveUp("cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Completes when the part was ready for the first time; fails when it never will be. */
    CompletableFuture<Duration> firstReady() {
        return firstReady;
    }

    PartState state() {
        return state;
    }

    /** From now on it is not started again, whatever ends it. */
    synchronized void retire() {
        stopping = true;
        notifyAll();
    }

    /** Asks the process to end, and after the limit makes it. */
    void stop(Duration limit) {
        retire();
        var running = process();
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(running);
                running.waitFor();
            }
        } catch (InterruptedException e) {
            kill(running);
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(Process process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private synchronized @Nullable Process process() {
        return process;
    }

    private synchronized @Nullable Process spawn() throws IOException {
        if (stopping) {
            return null;
        }
        var started = Spawn.process(part);
        watchdog.add(started.pid());
        process = started;
        return started;
    }

    /** One life of the process. Returns how long it was ready. */
    private Duration runOnce() throws IOException, InterruptedException {
        var began = Instant.now();
        var running = spawn();
        if (running == null) {
            return Duration.ZERO;
        }
        enter(Phase.STARTING, running.pid());
        boolean ready = awaitReady(running);
        var readyAt = Instant.now();
        if (ready) {
            enter(Phase.READY, running.pid());
            var took = Duration.between(began, readyAt);
            if (firstReady.complete(took)) {
                progress.ready(part, took);
            } else {
                progress.recovered(part, took);
            }
        }
        running.waitFor();
        watchdog.remove(running.pid());
        return ready ? Duration.between(readyAt, Instant.now()) : Duration.ZERO;
    }

    private boolean awaitReady(Process running) throws InterruptedException {
        while (running.isAlive()) {
            if (answers()) {
                return running.isAlive();
            }
            running.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private boolean answers() {
        try {
            return part.ready().answers();
        } catch (IOException e) {
            return false; // refused, reset or too slow: not yet
        }
    }

    /** The pause comes before the message: at Ctrl-C a part may end a moment before we hear of it ourselves. */
    private synchronized boolean waitUnlessStopping(Duration pause) throws InterruptedException {
        long until = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); !stopping && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return !stopping;
    }

    private void giveUp(String why) {
        enter(Phase.FAILED, 0);
        firstReady.completeExceptionally(new PartFailed("%s %s. Its log: %s".formatted(part.name(), why, part.log())));
    }

    private void enter(Phase phase, long pid) {
        state = new PartState(part.name(), part.address(), phase, pid, Instant.now());
        progress.changed();
    }
}
