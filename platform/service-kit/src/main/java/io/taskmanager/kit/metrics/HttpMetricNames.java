package io.taskmanager.kit.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Server metrics under their OpenTelemetry names, with the buckets of the semantic conventions. */
class HttpMetricNames {
    private static final Map<String, String> TAGS =
            Map.of("method", "http.request.method", "status", "http.response.status_code", "uri", "http.route");
    private static final double[] BUCKET_NANOS = java.util.Arrays.stream(
                    new double[] {0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10})
            .map(seconds -> seconds * 1e9)
            .toArray();

    @Produces
    @Singleton
    MeterFilter semanticNames() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if (!id.getName().equals("http.server.requests")) {
                    return id;
                }
                var tags = id.getTags().stream()
                        .filter(tag -> !tag.getKey().equals("outcome"))
                        .map(tag -> Tag.of(TAGS.getOrDefault(tag.getKey(), tag.getKey()), tag.getValue()))
                        .toList();
                return id.withName("http.server.request.duration").replaceTags(tags);
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().endsWith(".request.duration")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKET_NANOS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
