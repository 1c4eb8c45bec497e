package io.taskmanager.data.migration;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * With {@code MIGRATE_ONLY=true} the process ends right after its migrations, with 0, or with 1 when they were not done
 * in time. It comes first at the start, before any port is opened and any topic is read, so nothing is served meanwhile.
 */
@Singleton
class MigrateOnly {
    private static final Logger LOG = Logger.getLogger(MigrateOnly.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Migrations migrations;
    private final MigrationConfig config;

    MigrateOnly(Migrations migrations, MigrationConfig config) {
        this.migrations = migrations;
        this.config = config;
    }

    void first(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
            throws InterruptedException {
        if (config.only()) {
            int exitCode = migrated() ? 0 : 1;
            Quarkus.asyncExit(exitCode);
            throw new PreventFurtherStepsException(exitCode); // or the start would go on meanwhile
        }
    }

    private boolean migrated() throws InterruptedException {
        long start = System.nanoTime();
        migrations.attempt();
        while (!migrations.done()) {
            if (System.nanoTime() - start > config.timeout().toNanos()) {
                LOG.errorf("Database not at this release's version within %s", config.timeout());
                return false;
            }
            Thread.sleep(PAUSE);
            migrations.attempt();
        }
        LOG.info("Database is at this release's version or ahead of it");
        return true;
    }
}
