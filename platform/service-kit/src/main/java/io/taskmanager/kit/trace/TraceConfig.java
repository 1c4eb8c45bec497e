package io.taskmanager.kit.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What is traced, and where it goes. */
@ConfigMapping(prefix = "trace")
interface TraceConfig {
    /** Of the OTLP collector, gRPC; without one nothing is recorded. */
    Optional<String> endpoint();

    /** Share of the requests that are traced, 0 to 1. */
    @WithDefault("0.1")
    double sampleRatio();

    /** Whether requests come from strangers, whose wish to be sampled does not count. */
    @WithDefault("false")
    boolean edge();
}
