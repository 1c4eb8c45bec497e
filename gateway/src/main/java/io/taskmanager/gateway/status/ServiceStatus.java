package io.taskmanager.gateway.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;

/** How a service or one of its replicas is doing. */
enum ServiceStatus {
    /** Every replica is. */
    @JsonProperty("healthy")
    HEALTHY,
    /** Some replicas are, or they say that something is missing. */
    @JsonProperty("degraded")
    DEGRADED,
    /** No replica answers. */
    @JsonProperty("unavailable")
    UNAVAILABLE;

    static ServiceStatus ofService(Collection<ServiceStatus> replicas) {
        if (replicas.stream().allMatch(status -> status == UNAVAILABLE)) {
            return UNAVAILABLE;
        }
        return replicas.stream().allMatch(status -> status == HEALTHY) ? HEALTHY : DEGRADED;
    }

    static ServiceStatus ofSuite(Collection<ServiceStatus> services) {
        return services.stream().allMatch(status -> status == HEALTHY) ? HEALTHY : DEGRADED;
    }
}
