package io.taskmanager.k8s.cluster;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What became of a load. */
record Outcome(int perSecond, List<Sample> samples) {

    /**
     * One request.
     *
     * @param due since the load began
     * @param late how much after that it left; the generator's own delay, part of {@code took}
     * @param took from due to the answer's end
     * @param cause why it failed; empty when it did not
     */
    record Sample(Duration due, String what, Duration late, Duration took, String cause) {
        @Override
        public String toString() {
            return "%.3f s: %s after %d ms: %s".formatted(due.toMillis() / 1e3, what, took.toMillis(), cause);
        }
    }

    List<Sample> failures() {
        return samples.stream().filter(sample -> !sample.cause().isEmpty()).toList();
    }

    long median() {
        return percentile(Sample::took, 0.5);
    }

    long p99() {
        return percentile(Sample::took, 0.99);
    }

    /** How well the generator kept its times. */
    long lateness() {
        return percentile(Sample::late, 0.99);
    }

    private long percentile(Function<Sample, Duration> of, double share) {
        var sorted = samples.stream().map(of).sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1))).toMillis();
    }
}
