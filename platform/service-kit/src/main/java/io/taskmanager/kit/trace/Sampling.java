package io.taskmanager.kit.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The sampler of this process; Quarkus takes it instead of one of its own. */
class Sampling {
    @Produces
    @Singleton
    Sampler sampler(TraceConfig config) {
        return new UntracedPaths(
                config.secretPaths(), of(config.endpoint().isPresent(), config.edge(), config.sampleRatio()));
    }

    /** Behind the edge the gateway has decided; requests that did not come through it are drawn by their trace id. */
    static Sampler of(boolean collected, boolean edge, double ratio) {
        if (!collected) {
            return Sampler.alwaysOff();
        }
        return edge ? new EdgeSampler(ratio) : Sampler.parentBased(Sampler.traceIdRatioBased(ratio));
    }
}
