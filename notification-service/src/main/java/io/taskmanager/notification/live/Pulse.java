package io.taskmanager.notification.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.shutdown.LastCall;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What happens to the streams by the clock, and when the replica goes. */
@Singleton
class Pulse {
    private final LiveStreams streams;

    Pulse(LiveStreams streams) {
        this.streams = streams;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        streams.tick();
    }

    /** Before requests are waited for, which streams would never end. */
    void leaving(@Observes LastCall event) {
        streams.endAll();
    }

    void gone(@Observes ShutdownEvent event) {
        streams.endAll();
    }
}
