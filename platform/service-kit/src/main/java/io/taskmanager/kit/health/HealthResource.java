package io.taskmanager.kit.health;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says that this process is up. Whether it can do its work is for the readiness probe on the management port. */
@Path("/health")
@IfBuildProperty(name = "kit.health.resource", stringValue = "true", enableIfMissing = true)
class HealthResource {
    private final Clock clock;

    HealthResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public HealthView health() {
        var millis = ManagementFactory.getRuntimeMXBean().getUptime();
        return new HealthView("healthy", clock.instant(), millis / 1000.0);
    }

    /** @param uptime seconds since the process started */
    public record HealthView(String status, Instant timestamp, double uptime) {}
}
