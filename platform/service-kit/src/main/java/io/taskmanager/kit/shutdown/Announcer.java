package io.taskmanager.kit.shutdown;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says {@link LastCall} just before SHUTDOWN_DELAY is over; at once when there is none. */
@Singleton
class Announcer {
    private static final Duration AHEAD = Duration.ofMillis(100);

    private final Event<LastCall> lastCall;
    private final Duration wait;

    Announcer(Event<LastCall> lastCall, @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
        this.lastCall = lastCall;
        this.wait = delay.minus(AHEAD);
    }

    void onDelay(@Observes ShutdownDelayInitiatedEvent event) {
        if (wait.isPositive()) {
            Thread.ofVirtual().name("last-call").start(this::announceLater);
        } else {
            lastCall.fire(new LastCall());
        }
    }

    private void announceLater() {
        try {
            Thread.sleep(wait);
            lastCall.fire(new LastCall());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
