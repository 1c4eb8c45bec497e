package io.taskmanager.kit.sentry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sentry.Sentry;
import io.sentry.SentryOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Connects the log to Sentry, when there is a DSN. */
@ApplicationScoped
class SentryReports {
    private final Optional<String> dsn;
    private final String service;
    private final String version;
    private final String region;

    SentryReports(
            @ConfigProperty(name = "sentry.dsn") Optional<String> dsn,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "app.region") String region) {
        this.dsn = dsn;
        this.service = service;
        this.version = version;
        this.region = region;
    }

    void start(@Observes StartupEvent event) {
        dsn.ifPresent(given -> {
            Sentry.init(options -> configure(options, given));
            Logger.getLogger("").addHandler(new DefectHandler(Sentry::captureEvent));
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (dsn.isPresent()) {
            Sentry.close();
        }
    }

    private void configure(SentryOptions options, String given) {
        options.setDsn(given);
        options.setRelease(service + "@" + version);
        options.setEnvironment(region);
        options.setTag("service", service);
        options.setSendDefaultPii(false);
        options.setAttachServerName(false);
        options.setAttachThreads(false);
        options.setMaxBreadcrumbs(0);
        options.setSendModules(false);
        // It would look for files and variables of its own, and answer signals itself.
        options.setEnableExternalConfiguration(false);
        options.setEnableUncaughtExceptionHandler(false);
    }
}
