package io.taskmanager.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskmanager.kit.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashPoolTest {
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final CountDownLatch slow = new CountDownLatch(1);

    @AfterEach
    void letThreadsEnd() {
        slow.countDown();
    }

    @Test
    void whatDoesNotFitIntoTheQueueIsRefusedAtOnce() {
        try (var pool = new HashPool(1, 1, Duration.ofSeconds(30), metrics)) {
            var running =
                    CompletableFuture.supplyAsync(() -> pool.compute(this::waitForRelease), Thread::startVirtualThread);
            await().until(() -> queued() == 0 && !running.isDone() && started());
            var waiting = CompletableFuture.supplyAsync(() -> pool.compute(() -> "second"), Thread::startVirtualThread);
            await().until(() -> queued() == 1);

            assertThatThrownBy(() -> pool.compute(() -> "third"))
                    .isInstanceOfSatisfying(
                            Unavailable.class, e -> assertThat(e.headers()).containsEntry("Retry-After", "2"));

            slow.countDown();
            assertThat(running.join()).isEqualTo("first");
            assertThat(waiting.join()).isEqualTo("second");
        }
    }

    @Test
    void whatTakesTooLongIsRefused() {
        try (var pool = new HashPool(1, 1, Duration.ofMillis(20), metrics)) {
            assertThatThrownBy(() -> pool.compute(this::waitForRelease)).isInstanceOf(Unavailable.class);
            assertThat(metrics.counter("auth.password.hash.refused").count()).isEqualTo(1);
        }
    }

    private volatile boolean started;

    private boolean started() {
        return started;
    }

    private String waitForRelease() throws InterruptedException {
        started = true;
        slow.await();
        return "first";
    }

    private double queued() {
        return metrics.get("auth.password.hash.queue").gauge().value();
    }
}
