package io.taskmanager.local.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Runs the parts: waves of them are launched one after another and stopped in the opposite order, the parts of a wave
 * side by side. A part that ends by itself is started again, with the same command and so on the same port and data.
 */
public final class Supervisor implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Watchdog watchdog = new Watchdog();
    private final List<List<Keeper>> waves = new ArrayList<>();
    private final Progress progress;
    private boolean stopped;

    public Supervisor(Progress progress) {
        this.progress = progress;
    }

    /** Starts the parts without waiting for them; starts nothing any more once it was told to stop. */
    public synchronized void launch(List<Part> parts) {
        if (stopped) {
            return;
        }
        var wave =
                parts.stream().map(part -> new Keeper(part, watchdog, progress)).toList();
        waves.add(wave);
        for (var keeper : wave) {
            Thread.ofVirtual().name("keeper").start(keeper);
        }
    }

    /** @throws PartFailed when a part of any wave cannot become ready */
    public void awaitReady() {
        try {
            keepers().forEach(keeper -> keeper.firstReady().join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof PartFailed failed ? failed : e;
        }
    }

    public List<PartState> states() {
        return keepers().stream().map(Keeper::state).toList();
    }

    @Override
    public void close() {
        stop(STOP_LIMIT);
    }

    /** Stops everything, last wave first. A part that does not end within the limit is killed; nothing is left behind. */
    public void stop(Duration limit) {
        var order = wavesToStop();
        keepers().forEach(Keeper::retire); // a store that ends early, at Ctrl-C say, need not come back for that
        for (var wave : order) {
            var stopping = wave.stream()
                    .map(keeper -> Thread.ofVirtual().start(() -> keeper.stop(limit)))
                    .toList();
            stopping.forEach(Supervisor::join);
        }
        watchdog.close();
    }

    private synchronized List<Keeper> keepers() {
        return waves.stream().flatMap(List::stream).toList();
    }

    private synchronized List<List<Keeper>> wavesToStop() {
        stopped = true;
        var reversed = new ArrayList<>(waves);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void join(Thread thread) {
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
