package io.taskmanager.kit.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What is traced, and where it goes. */
@ConfigMapping(prefix = "trace")
interface TraceConfig {
    /** Of the OTLP collector, gRPC; without one nothing is recorded. */
    Optional<String> endpoint();

    /** Share of the requests that are traced, 0 to 1. */
    @WithDefault("0.1")
    double sampleRatio();

    /** How paths begin that go on with a secret; such requests are not traced. */
    @WithDefault("/api/calendar-feeds/")
    List<String> secretPaths();

    /** Whether requests come from strangers, whose wish to be sampled does not count. */
    @WithDefault("false")
    boolean edge();
}
