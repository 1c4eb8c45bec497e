package io.taskmanager.k8s.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskmanager.k8s.observability.Prometheus.Firing;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Breaks one thing after the other, for real, and looks which alerts fire. Each fault meets a Prometheus of its own, so
 * that what one has left in a window is not counted against the next; that Prometheus has seen twenty healthy seconds.
 * Rules, windows and waiting times are as shipped; only scraping and evaluating are more frequent. With
 * {@code -Ddrill.runbooks=true} it prints what the commands of each alert's runbook find while the fault is there.
 */
class DetectionDrill {
    private static final Duration HEALTHY = Duration.ofSeconds(20);
    private static final Duration ASKED = Duration.ofSeconds(60);
    private static final String ROW = "%-24s | %-22s | %8s | %8s | %-52s | %-60s | %s%n";
    private static final int ATTEMPTS = 20;
    /** How full the old generation is to be; it is two thirds of a heap. */
    private static final double NEARLY_FULL = 0.94;

    private static final Duration HEALED = Duration.ofMinutes(3);
    /** After which an alert is said not to have fired, and the next fault has its turn. */
    private static final Duration NEVER = ASKED.multipliedBy(8);

    private static final Set<String> AVAILABILITY = Set.of("AvailabilityBudgetBurnFast", "AvailabilityBudgetBurn");
    private static final Set<String> LATENCY = Set.of("LatencyBudgetBurnFast", "LatencyBudgetBurn");

    /**
     * What is broken and healed.
     *
     * @param asked when the alert is to have fired; later than usual where its rule waits on purpose
     * @param pages what may page as well, because users are hurt
     */
    private record Fault(String name, String alert, Duration asked, Set<String> pages, Runnable inject, Runnable heal) {

        Fault(String name, String alert, Set<String> pages, Runnable inject, Runnable heal) {
            this(name, alert, ASKED, pages, inject, heal);
        }
    }

    private record Outcome(
            Fault fault, Duration after, Set<String> tickets, Set<String> related, Set<String> unrelated) {}

    @Test
    void everyFaultFiresItsAlertWithinAMinuteAndPagesForNothingElse() {
        try (var suite = LocalSuite.start();
                var load = new UserLoad(suite.gateway());
                var series = new ContainerSeries()) {
            System.out.printf(
                    ROW,
                    "fault, under " + load,
                    "alert",
                    "asked",
                    "fired",
                    "pages as users are hurt",
                    "tickets besides",
                    "unrelated pages");
            var outcomes = faults(suite, load, series).stream()
                    .filter(fault -> fault.name().matches(System.getProperty("drill", ".*")))
                    .map(fault -> meet(fault, suite, series))
                    .peek(DetectionDrill::print)
                    .toList();

            assertThat(outcomes).allSatisfy(outcome -> {
                assertThat(outcome.after()).isLessThanOrEqualTo(outcome.fault().asked());
                assertThat(outcome.unrelated()).isEmpty();
            });
        }
    }

    private static List<Fault> faults(LocalSuite suite, UserLoad load, ContainerSeries series) {
        return List.of(
                killed("service down", "ServiceDown", AVAILABILITY, suite.part("task-service")),
                killed("MongoDB down", "MongoDown", both(), suite.part("mongo")),
                killed("Kafka down", "KafkaDown", Set.of(), suite.part("kafka")),
                killed("Redis down", "RedisDown", Set.of(), suite.part("redis")),
                new Fault(
                        "slow upstream",
                        "UpstreamSlow",
                        LATENCY,
                        () -> suite.toTasks.slow(Duration.ofSeconds(2)),
                        suite.toTasks::heal),
                new Fault("error burst", "ErrorBurst", AVAILABILITY, suite.toTasks::breakDown, suite.toTasks::heal),
                new Fault(
                        "sign-in storm", "HashPoolSaturated", both(), () -> load.storm(true), () -> load.storm(false)),
                new Fault(
                        "outbox stuck",
                        "OutboxStuck",
                        Set.of(),
                        () -> KafkaFaults.refuseAll(suite.kafka, "tasks"),
                        () -> KafkaFaults.refuseNone(suite.kafka, "tasks")),
                new Fault(
                        "consumer lag",
                        "ConsumerLag",
                        // It lags because its database is slow, and so are the inboxes that people read from it.
                        LATENCY,
                        () -> {
                            suite.fromNotificationsToMongo.slow(Duration.ofMillis(400));
                            KafkaFaults.redeliver(suite.kafka, "tasks", 10_000);
                        },
                        suite.fromNotificationsToMongo::heal),
                new Fault(
                        "certificate near expiry",
                        "CertificateExpiresSoon",
                        Set.of(),
                        () -> suite.part("gateway").startAgainAs(suite.gatewayWithCertificate(10)),
                        () -> suite.part("gateway").startAgainAs(suite.gatewayAsAlways())),
                new Fault(
                        "out of memory",
                        "ContainerOOMKilled",
                        both(),
                        () -> {
                            suite.part("notification-service").kill();
                            series.killedForItsMemory();
                            suite.part("notification-service").startAgain();
                        },
                        () -> {}),
                new Fault(
                        "crash loop",
                        "ContainerRestarting",
                        both(),
                        () -> {
                            for (int i = 0; i < 3; i++) {
                                suite.part("notification-service").kill();
                                series.restarted();
                                suite.part("notification-service").startAgain();
                            }
                        },
                        () -> {}),
                new Fault(
                        "unreadable message",
                        "DeadLetters",
                        Set.of(),
                        () -> KafkaFaults.send(suite.kafka, "tasks", "no event"),
                        () -> {}),
                new Fault(
                        "connection pool empty",
                        "MongoPoolExhausted",
                        ASKED.plusMinutes(1),
                        both(),
                        () -> {
                            // Less than what the driver waits for a heartbeat, or it would call the server away.
                            suite.fromNotificationsToMongo.slow(Duration.ofMillis(600));
                            load.crowd(true);
                        },
                        () -> {
                            load.crowd(false);
                            suite.fromNotificationsToMongo.heal();
                        }),
                new Fault(
                        "heap too small",
                        "HeapNearLimit",
                        ASKED.plusMinutes(5),
                        both(),
                        () -> {
                            var notifications = suite.part("notification-service");
                            // A fresh one has less alive than one that has worked for a while.
                            notifications.startAgainAs(suite.notificationsAsAlways());
                            var hardlyEnough = Math.round(notifications.liveHeap() / NEARLY_FULL * 3 / 2);
                            notifications.startAgainAs(suite.notificationsWithHeap((int) hardlyEnough));
                        },
                        () -> suite.part("notification-service").startAgainAs(suite.notificationsAsAlways())));
    }

    private static Fault killed(String name, String alert, Set<String> pages, RunningPart part) {
        return new Fault(name, alert, pages, part::kill, part::startAgain);
    }

    private static Set<String> both() {
        var both = new HashSet<>(AVAILABILITY);
        both.addAll(LATENCY);
        return both;
    }

    private static Outcome meet(Fault fault, LocalSuite suite, ContainerSeries series) {
        try (var prometheus = afterHealthyTime(suite, series)) {
            var fired = new TreeSet<String>();
            var pages = new TreeSet<String>();
            long began = System.nanoTime();
            fault.inject().run();
            var after = NEVER;
            try {
                await().atMost(NEVER).pollInterval(Duration.ofSeconds(1)).until(() -> {
                    note(prometheus.firing(), fired, pages);
                    return fired.contains(fault.alert());
                });
                after = Duration.ofNanos(System.nanoTime() - began);
            } catch (ConditionTimeoutException e) {
                // The row says so, and the assertion at the end.
            }
            if (Boolean.getBoolean("drill.runbooks")) {
                System.out.println(new Runbook(fault.alert()).run(suite.forCommands(prometheus.origin())));
            }
            fault.heal().run();
            note(prometheus.firing(), fired, pages);
            awaitQuiet(prometheus, fault);
            fired.removeAll(pages);
            fired.remove(fault.alert());
            pages.remove(fault.alert());
            return new Outcome(
                    fault,
                    after,
                    fired,
                    pages.stream().filter(fault.pages()::contains).collect(Collectors.toSet()),
                    pages.stream().filter(page -> !fault.pages().contains(page)).collect(Collectors.toSet()));
        }
    }

    private static void note(List<Firing> firing, Set<String> fired, Set<String> pages) {
        for (var alert : firing) {
            fired.add(alert.name());
            if (alert.severity().equals("page")) {
                pages.add(alert.name());
            }
        }
    }

    /** One that has seen enough for rates, and nothing wrong; when the machine itself was too busy, another is tried. */
    private static Prometheus afterHealthyTime(LocalSuite suite, ContainerSeries series) {
        var scrapes = HEALTHY.toSeconds() / Prometheus.SCRAPE.toSeconds();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var prometheus = new Prometheus(suite.folder(), suite.managementPorts(), series.port());
            await("scrapes")
                    .atMost(HEALED)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> prometheus
                                    .query("min(sum_over_time(up[5m])) >= " + scrapes)
                                    .size()
                            == 1);
            if (prometheus.firing().isEmpty()) {
                return prometheus;
            }
            prometheus.close();
        }
        throw new IllegalStateException("The suite is never healthy here, so nothing can be said of faults");
    }

    /** The fault is over and what it had piled up is worked off. */
    private static void awaitQuiet(Prometheus prometheus, Fault fault) {
        await("the end of " + fault.name())
                .atMost(HEALED)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> prometheus.query("up == 0").isEmpty()
                        && prometheus.query("mongodb_reachable == 0").isEmpty()
                        && prometheus.query("outbox_oldest_age_seconds > 5").isEmpty()
                        && prometheus.query("max(kafka_consumergroup_lag) > 50").isEmpty());
    }

    private static void print(Outcome outcome) {
        System.out.printf(
                ROW,
                outcome.fault().name(),
                outcome.fault().alert(),
                "<= %d s".formatted(outcome.fault().asked().toSeconds()),
                outcome.after().equals(NEVER) ? "never" : outcome.after().toMillis() / 1000.0 + " s",
                join(outcome.related()),
                join(outcome.tickets()),
                join(outcome.unrelated()));
    }

    private static String join(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(" ", new TreeSet<>(names));
    }
}
