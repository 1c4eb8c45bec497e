package io.taskmanager.k8s.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What telemetry costs: a gateway and a task-service with all of it (metrics scraped every 2 s, one request of
 * twenty traced and sent to a collector) against the same built without metrics and run without traces. Both run at the same
 * time and are measured in turns, so that what else this machine does hits both. Judges nothing but that both worked:
 * a table is for people.
 */
class TelemetryCost {
    private static final int ROUNDS = Integer.getInteger("rounds", 12);
    /** As values-production.yaml has it. */
    private static final String SAMPLE_RATIO = "0.05";

    /** Two minutes each: the JIT compiler goes on that long, and has more to do where there is telemetry. */
    private static final int WARM_UP_TURNS = 12;

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /** A gateway with its task-service. */
    private record Pair(String origin, int managementOfGateway, int managementOfTasks) {}

    @Test
    void throughputWithAndWithoutTelemetry() throws IOException {
        var spans = new AtomicLong();
        var collector = collector(spans);
        try (var suite = LocalSuite.start()) {
            var on = pair(
                    suite,
                    "quarkus-app",
                    Map.of(
                            "OTEL_EXPORTER_OTLP_ENDPOINT",
                            "http://127.0.0.1:" + collector.getAddress().getPort(),
                            "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                            "http/protobuf",
                            "TRACES_SAMPLE_RATIO",
                            SAMPLE_RATIO));
            var off = pair(suite, "silent-app", Map.of("QUARKUS_OTEL_SDK_DISABLED", "true"));
            var ann = Person.signedUp(suite.gateway(), "ann");
            var list = "/api/projects/%s/tasks?limit=20".formatted(projectWithTasks(ann));
            var targets = Map.of("gateway", on.managementOfGateway(), "task-service", on.managementOfTasks());
            try (var series = new ContainerSeries();
                    var prometheus = new Prometheus(suite.folder(), targets, series.port())) {
                System.out.printf(
                        "%n%-32s %14s %14s %10s %10s%n",
                        "requests/s, median of " + ROUNDS, "telemetry off", "on", "asked", "cost");
                compare("GET /health", "/health", on, off, "");
                compare("GET tasks of a project", list, on, off, ann.cookie());
                System.out.printf(
                        "%-32s %14s %14s%n",
                        "series while measured",
                        "",
                        prometheus
                                .query("sum(scrape_samples_scraped{job=~\"gateway|task-service\"})")
                                .at("/0/value/1")
                                .asText());
            }
        } finally {
            collector.stop(0);
        }
        System.out.printf("%-32s %14s %14d%n", "bytes of spans sent", "", spans.get());
        assertThat(spans).hasPositiveValue();
    }

    private static Pair pair(LocalSuite suite, String app, Map<String, String> environment) {
        var tasks = suite.another("task-service", app, environment).part();
        var of = new HashMap<>(environment);
        of.put("TASK_SERVICE_URL", "http://" + tasks.address());
        var gateway = suite.another("gateway", app, of).part();
        return new Pair(
                "http://" + gateway.address(),
                Integer.parseInt(gateway.environment().getOrDefault("MANAGEMENT_PORT", "")),
                Integer.parseInt(tasks.environment().getOrDefault("MANAGEMENT_PORT", "")));
    }

    private static String projectWithTasks(Person owner) {
        var project = owner.post("/api/projects", "{\"name\":\"Bench\"}")
                .body()
                .path("id")
                .asText();
        for (int i = 0; i < 20; i++) {
            owner.post("/api/projects/%s/tasks".formatted(project), "{\"title\":\"Task %d\"}".formatted(i));
        }
        return project;
    }

    private static void compare(String name, String path, Pair on, Pair off, String cookie) {
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            wrk(on, path, cookie, 10);
            wrk(off, path, cookie, 10);
        }
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            // Who comes first changes, so that neither always meets the warmer machine.
            if (round % 2 == 0) {
                with.add(wrk(on, path, cookie, 4));
                without.add(wrk(off, path, cookie, 4));
            } else {
                without.add(wrk(off, path, cookie, 4));
                with.add(wrk(on, path, cookie, 4));
            }
        }
        System.out.printf(
                "%-32s %14.0f %14.0f %10s %8.1f %%%n",
                name, median(without), median(with), "<= 5 %", 100 * (1 - median(with) / median(without)));
    }

    private static double wrk(Pair pair, String path, String cookie, int seconds) {
        try {
            var process = new ProcessBuilder(
                            "wrk",
                            "-t1",
                            "-c16",
                            "-d" + seconds + "s",
                            "-H",
                            "Cookie: " + cookie,
                            "-H",
                            "X-Requested-With: wrk",
                            pair.origin() + path)
                    .redirectErrorStream(true)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(REFUSED.matcher(text).find()).as(text).isFalse();
            var rate = RATE.matcher(text);
            assertThat(rate.find()).as(text).isTrue();
            return Double.parseDouble(rate.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double median(List<Double> rates) {
        Collections.sort(rates);
        return rates.get(rates.size() / 2);
    }

    /** Takes OTLP over HTTP and forgets it. */
    private static HttpServer collector(AtomicLong received) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            received.addAndGet(exchange.getRequestBody().readAllBytes().length);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
