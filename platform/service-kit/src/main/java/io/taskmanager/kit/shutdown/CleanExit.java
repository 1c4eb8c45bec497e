package io.taskmanager.kit.shutdown;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import sun.misc.Signal;

/** SIGTERM ends the process in order and with exit code 0: being asked to stop is not a failure. */
@Singleton
class CleanExit {
    void onStart(
            @Observes StartupEvent event, @ConfigProperty(name = "kit.clean-exit", defaultValue = "true") boolean on) {
        if (on) {
            Signal.handle(new Signal("TERM"), signal -> Quarkus.asyncExit(0));
        }
    }
}
