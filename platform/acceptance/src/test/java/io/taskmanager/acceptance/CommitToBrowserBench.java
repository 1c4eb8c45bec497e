package io.taskmanager.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * How long after the answer to a write another person's browser hears of it, at 50 writes/s. The asked figures are
 * median <= 50 ms and p99 <= 250 ms.
 */
final class CommitToBrowserBench {
    private static final int WRITES_PER_SECOND = 50;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SECONDS = 30;

    private CommitToBrowserBench() {}

    public static void main(String[] args) {
        try (var suite = Suite.start()) {
            var ann = Browser.signedUp(suite.gateway(), "Ann");
            var ben = Browser.signedUp(suite.gateway(), "Ben");
            var project = ann.project("Bench");
            ann.share(project, ben, "viewer");
            try (var stream = new LiveStream(ben)) {
                write(ann, project, WARM_UP_SECONDS);
                var answered = write(ann, project, SECONDS);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> seen(stream).keySet().containsAll(answered.keySet()));
                print(answered, seen(stream));
            }
        }
    }

    /** Writes at a fixed rate, whether or not earlier ones have been answered; task id to the time of its answer. */
    private static Map<String, Long> write(Browser writer, String project, int seconds) {
        var answered = new ConcurrentHashMap<String, Long>();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seconds * WRITES_PER_SECOND; i++) {
                LockSupport.parkNanos(begin + i * 1_000_000_000L / WRITES_PER_SECOND - System.nanoTime());
                threads.execute(() -> {
                    var answer = writer.task(project, "Measure");
                    answered.put(answer.text("id"), System.nanoTime());
                });
            }
        }
        return answered;
    }

    private static Map<String, Long> seen(LiveStream stream) {
        return stream.events("task.created.v1").stream()
                .collect(Collectors.toMap(
                        e -> e.data().path("taskId").asText(), LiveStream.Event::nanos, (first, again) -> first));
    }

    private static void print(Map<String, Long> answered, Map<String, Long> seen) {
        var millis = answered.entrySet().stream()
                .mapToDouble(e -> (seen.get(e.getKey()) - e.getValue()) / 1e6)
                .sorted()
                .toArray();
        System.out.printf(
                "%n%-44s %10s %10s%n", "commit to browser, " + WRITES_PER_SECOND + " writes/s", "asked", "measured");
        System.out.printf("%-44s %10s %10d%n", "writes", "", millis.length);
        System.out.printf("%-44s %10s %7.1f ms%n", "median", "50 ms", millis[millis.length / 2]);
        System.out.printf("%-44s %10s %7.1f ms%n", "p99", "250 ms", millis[(int) (millis.length * 0.99)]);
        System.out.printf("%-44s %10s %7.1f ms%n", "highest", "", millis[millis.length - 1]);
    }
}
