package io.taskmanager.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplingTest {
    /** One that a ratio over trace ids always takes: its random part is zero. */
    private static final String CHOSEN = "00000000000000010000000000000000";

    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void nothingIsRecordedWithoutACollector() {
        var sampler = Sampling.of(false, false, 1);

        assertThat(sampled(sampler, above(true, true))).isFalse();
        assertThat(sampled(sampler, Context.root())).isFalse();
    }

    @Test
    void aClientCannotForceSamplingAtTheEdge() {
        var sampler = Sampling.of(true, true, 0);

        assertThat(sampled(sampler, above(true, true))).isFalse();
    }

    @Test
    void aClientCannotPreventSamplingAtTheEdge() {
        var sampler = Sampling.of(true, true, 1);

        assertThat(sampled(sampler, above(true, false))).isTrue();
    }

    @Test
    void spansInsideARequestFollowItsFirst() {
        assertThat(sampled(Sampling.of(true, true, 0), above(false, true))).isTrue();
        assertThat(sampled(Sampling.of(true, true, 1), above(false, false))).isFalse();
    }

    @Test
    void behindTheEdgeTheGatewayHasDecided() {
        var sampler = Sampling.of(true, false, 0);

        assertThat(sampled(sampler, above(true, true))).isTrue();
        assertThat(sampled(sampler, above(true, false))).isFalse();
    }

    @Test
    void aPathWithASecretIsNotRecorded() {
        var sampler = new UntracedPaths(List.of("/api/secret/"), Sampler.alwaysOn());

        assertThat(sampled(sampler, Context.root(), "/api/secret/x")).isFalse();
        assertThat(sampled(sampler, Context.root(), "/api/secrets")).isTrue();
    }

    private static Context above(boolean remote, boolean sampled) {
        var flags = sampled ? TraceFlags.getSampled() : TraceFlags.getDefault();
        var context = remote
                ? SpanContext.createFromRemoteParent(CHOSEN, SPAN, flags, TraceState.getDefault())
                : SpanContext.create(CHOSEN, SPAN, flags, TraceState.getDefault());
        return Context.root().with(Span.wrap(context));
    }

    private static boolean sampled(Sampler sampler, Context above) {
        return sampled(sampler, above, "/");
    }

    private static boolean sampled(Sampler sampler, Context above, String path) {
        var attributes = Attributes.of(AttributeKey.stringKey("url.path"), path);
        return sampler.shouldSample(above, CHOSEN, "GET /", SpanKind.SERVER, attributes, List.of())
                        .getDecision()
                == SamplingDecision.RECORD_AND_SAMPLE;
    }
}
