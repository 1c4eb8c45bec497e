package io.taskmanager.gateway.status;

import java.time.Instant;
import java.util.Map;

/**
 * The answer of GET /health.
 *
 * @param uptime seconds since the gateway started
 * @param services by name
 */
public record SuiteView(ServiceStatus status, Instant timestamp, double uptime, Map<String, ServiceStatus> services) {}
