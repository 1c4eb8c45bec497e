package io.taskmanager.gateway.status;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;

/**
 * The answer of GET /health.
 *
 * @param uptime seconds since the gateway started
 * @param services by name
 */
@RegisterForReflection(registerFullHierarchy = true)
public record SuiteView(ServiceStatus status, Instant timestamp, double uptime, Map<String, ServiceStatus> services) {}
