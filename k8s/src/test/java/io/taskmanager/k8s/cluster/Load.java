package io.taskmanager.k8s.cluster;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A user's requests at a constant rate, from {@link #start} to {@link #stop}. The model is open: each request has a time
 * at which it is due, is sent then whatever has become of those before it, and is measured from then, so a suite that
 * stalls cannot slow the load that would show it (no coordinated omission). What is not answered 2xx has failed, and so
 * has what breaks or takes longer than {@link Person#PATIENCE}.
 */
final class Load implements AutoCloseable {
    private final Person person;
    private final Mixture mixture;
    private final int perSecond;
    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<Outcome.Sample> samples = new ConcurrentLinkedQueue<>();
    private final long begin = System.nanoTime();
    private final Thread clock;
    private volatile boolean stopping;

    private Load(Person person, int perSecond) {
        this.person = person;
        this.mixture = new Mixture(person);
        this.perSecond = perSecond;
        clock = Thread.ofPlatform().name("load").daemon().start(this::run);
    }

    static Load start(Person person) {
        return new Load(person, Settings.REQUESTS_PER_SECOND);
    }

    static Load start(Person person, int perSecond) {
        return new Load(person, perSecond);
    }

    /** Returns when the load has gone on for so long. */
    Load goOn(int seconds) {
        var enough = sent.get() + seconds * perSecond;
        await().atMost(Duration.ofSeconds(seconds + 30L)).until(() -> sent.get() >= enough);
        return this;
    }

    /** Sends no more, and tells when all that was sent has been answered or has failed. */
    Outcome stop() {
        close();
        await().atMost(Person.PATIENCE.plusSeconds(10)).until(() -> samples.size() == sent.get());
        return new Outcome(perSecond, samples.stream().toList());
    }

    @Override
    public void close() {
        stopping = true;
        try {
            clock.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (long i = 0; !stopping; i++) {
            var due = begin + i * 1_000_000_000L / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            send(mixture.next(), due);
        }
    }

    private void send(Mixture.Step step, long due) {
        sent.incrementAndGet();
        var late = System.nanoTime() - due;
        person.http
                .sendAsync(step.request(), BodyHandlers.ofString())
                .whenComplete((answer, failure) -> samples.add(new Outcome.Sample(
                        Duration.ofNanos(due - begin),
                        step.what(),
                        Duration.ofNanos(late),
                        Duration.ofNanos(System.nanoTime() - due),
                        cause(answer, failure))));
    }

    private static String cause(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
        if (answer == null) {
            return String.valueOf(failure);
        }
        return answer.statusCode() / 100 == 2 ? "" : answer.statusCode() + " " + answer.body();
    }
}
