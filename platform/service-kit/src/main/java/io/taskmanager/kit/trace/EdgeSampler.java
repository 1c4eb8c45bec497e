package io.taskmanager.kit.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Draws for every request that comes in, whatever its traceparent says. Not by the trace id, as the usual sampler does:
 * the client chooses that as well. Spans inside the request follow the first.
 */
final class EdgeSampler implements Sampler {
    private final double ratio;

    EdgeSampler(double ratio) {
        this.ratio = ratio;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        var above = Span.fromContext(parent).getSpanContext();
        boolean sampled = above.isValid() && !above.isRemote()
                ? above.isSampled()
                : ThreadLocalRandom.current().nextDouble() < ratio;
        return sampled ? SamplingResult.recordAndSample() : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "EdgeSampler{" + ratio + "}";
    }
}
