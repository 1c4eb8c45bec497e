package io.taskmanager.data.migration;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the database is at this release's version or ahead of it. It does not ask the database again afterwards:
 * losing it must not take all replicas out of service at once.
 */
@Readiness
@ApplicationScoped
class DatabaseVersion implements HealthCheck {
    private final Migrations migrations;

    DatabaseVersion(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database-version")
                .status(migrations.done())
                .build();
    }
}
