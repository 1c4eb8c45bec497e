package io.taskmanager.k8s.cluster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
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
        String kind() {
            return what.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "*");
        }
    }

    List<Sample> failures() {
        return samples.stream()
                .filter(sample -> !sample.cause().isEmpty())
                .sorted(Comparator.comparing(Sample::due))
                .toList();
    }

    /** Failures by cause, each with its number and when it came first and last; identifiers are left out. */
    List<String> causes() {
        return failures().stream()
                .collect(groupingBy(
                        sample -> sample.kind() + ": " + sample.cause().replaceAll("[0-9a-f]{8,}[0-9a-f-]*", "*"),
                        TreeMap::new,
                        toList()))
                .entrySet()
                .stream()
                .map(cause -> "%d x %s (from %.1f s to %.1f s)"
                        .formatted(
                                cause.getValue().size(),
                                cause.getKey(),
                                seconds(cause.getValue().getFirst()),
                                seconds(cause.getValue().getLast())))
                .toList();
    }

    private static double seconds(Sample sample) {
        return sample.due().toMillis() / 1e3;
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
