package io.taskmanager.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code app_info}: always 1; its labels say which version runs where, to be joined with any other metric. */
@Singleton
class AppInfo implements MeterBinder {
    private final String service;
    private final String version;
    private final String region;

    AppInfo(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "app.region") String region) {
        this.service = service;
        this.version = version;
        this.region = region;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("app.info", () -> 1)
                .description("The version of this process and where it runs")
                .tags("service", service, "version", version, "region", region)
                .register(registry);
    }
}
