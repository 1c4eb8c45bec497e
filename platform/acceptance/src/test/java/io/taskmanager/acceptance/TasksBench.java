package io.taskmanager.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.local.part.Ports;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * task-service beside a server as such a product starts out (task-service/bench/express-baseline): the same data in the
 * same store, asked in turns, so that what else the machine does hits all of them. {@code MONGODB_URI} takes a store
 * other than the embedded one, {@code TASKS} more than 5,000 tasks.
 *
 * <p>task-service runs three times: as it is, which gives most lists again without a query; without that; and without the
 * JIT compiler C2, as images are that start fast.
 */
final class TasksBench {
    private static final int TASKS = Integer.parseInt(System.getenv().getOrDefault("TASKS", "5000"));
    private static final int USERS = 200;
    private static final int PAGE = 25;
    private static final int ROUNDS = 5;
    private static final int LISTS_A_ROUND = 1_000;
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 10_000;
    private static final int REQUESTS_PER_SECOND = 50;
    private static final int SECONDS_A_ROUND = 10;
    private static final String C2 = "-XX:TieredStopAtLevel=4";
    private static final List<Kind> MIX = List.of(Kind.READ, Kind.WRITE, Kind.LIST, Kind.LIST, Kind.LIST);
    private static final Path REPOSITORY = Path.of(System.getProperty("repository", "../.."));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One user with a project and its tasks on one server. */
    private record Owner(String authorization, String tasks, List<String> task) {}

    /** A server, its CPU time so far, and what it was measured by. */
    private record Rival(
            String name,
            URI origin,
            Supplier<Duration> cpu,
            List<Owner> owners,
            List<Double> cpuAList,
            Map<Kind, List<Double>> millis) {

        Rival(String name, URI origin, Supplier<Duration> cpu, List<Owner> owners) {
            this(name, origin, cpu, owners, new ArrayList<>(), new EnumMap<>(Kind.class));
            List.of(Kind.values()).forEach(kind -> millis.put(kind, new ArrayList<>()));
        }

        static Rival of(String name, ServiceProcess service, List<Owner> owners) {
            return new Rival(name, service.origin(), service::cpu, owners);
        }

        List<Double> allMillis() {
            return millis.values().stream().flatMap(List::stream).toList();
        }
    }

    private enum Kind {
        READ,
        WRITE,
        LIST
    }

    private TasksBench() {}

    public static void main(String[] args) throws IOException {
        var servers = new Servers();
        var stores = servers.start();
        var mongo = System.getenv().getOrDefault("MONGODB_URI", stores.get("quarkus.mongodb.connection-string"));
        var express = new ArrayList<Process>();
        var environment = environment(stores, mongo);
        // What is never quiet is never kept.
        var uncached = new HashMap<>(environment);
        uncached.put("WRITE_WINDOW_SKEW", "3650d");
        try (var service = new ServiceProcess("task-service", environment, C2);
                var reading = new ServiceProcess("task-service", uncached, C2);
                var small = new ServiceProcess("task-service", uncached)) {
            List.of(service, reading, small).forEach(ServiceProcess::awaitReady);
            var ours = owners(service.origin());
            var plain = express(express, mongo, stores.get("token.jwks-url"), Map.of());
            var lean = express(express, mongo, stores.get("token.jwks-url"), Map.of("LEAN", "1"));
            var baseline = owners(plain);
            var rivals = List.of(
                    Rival.of("task-service", service, ours),
                    Rival.of("... without cache", reading, ours),
                    Rival.of("... and without C2", small, ours),
                    new Rival("express", plain, cpu(express.get(0)), baseline),
                    new Rival("express, lean", lean, cpu(express.get(1)), baseline));
            rivals.forEach(rival -> lists(rival, WARM_UP));
            rivals.forEach(rival -> mixed(rival, SECONDS_A_ROUND));
            rivals.forEach(rival -> rival.millis().values().forEach(List::clear));
            for (int round = 0; round < ROUNDS; round++) {
                rivals.forEach(TasksBench::cpuOfLists);
            }
            for (int round = 0; round < ROUNDS; round++) {
                rivals.forEach(rival -> mixed(rival, SECONDS_A_ROUND));
            }
            print(rivals);
        } finally {
            express.forEach(Process::destroyForcibly);
            servers.stop();
        }
    }

    private static Map<String, String> environment(Map<String, String> stores, String mongo) {
        var environment = new HashMap<String, String>();
        environment.put("MONGODB_URI", mongo);
        environment.put("REDIS_URL", stores.get("quarkus.redis.hosts"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", stores.get("kafka.bootstrap.servers"));
        environment.put("TOKEN_JWKS_URL", stores.get("token.jwks-url"));
        environment.put("CURSOR_SECRET", "c2VjcmV0IG9mIHRoaXMgdGVzdCBydW4sIDMyIGJ5dGVz");
        environment.put("LOG_LEVEL", "ERROR");
        return environment;
    }

    private static URI express(List<Process> running, String mongo, String jwks, Map<String, String> more)
            throws IOException {
        int port = Ports.free();
        var node = new ProcessBuilder("node", "server.js")
                .directory(REPOSITORY
                        .resolve("task-service/bench/express-baseline")
                        .toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT);
        node.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "MONGODB_URI",
                        mongo.replaceFirst("/?(\\?.*)?$", "/express$1"),
                        "JWKS_URL",
                        jwks,
                        "NODE_ENV",
                        "production"));
        node.environment().putAll(more);
        running.add(node.start());
        var origin = URI.create("http://127.0.0.1:" + port);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            var health = HttpRequest.newBuilder(origin.resolve("/health")).build();
            return HTTP.send(health, BodyHandlers.discarding()).statusCode() == 200;
        });
        return origin;
    }

    private static Supplier<Duration> cpu(Process process) {
        return () -> process.info().totalCpuDuration().orElseThrow();
    }

    private static List<Owner> owners(URI origin) {
        var owners = new ConcurrentLinkedQueue<Owner>();
        inParallel(USERS, i -> owners.add(owner(origin)));
        return List.copyOf(owners);
    }

    private static Owner owner(URI origin) {
        var authorization = TestTokens.bearer(UUID.randomUUID());
        var project = id(send(origin, authorization, "POST", "/api/projects", "{\"name\":\"Home\"}"));
        var tasks = "/api/projects/" + project + "/tasks";
        var ids = IntStream.range(0, Math.max(PAGE, TASKS / USERS))
                .mapToObj(i -> id(send(origin, authorization, "POST", tasks, task(i))))
                .toList();
        return new Owner(authorization, tasks, ids);
    }

    private static String task(int i) {
        return """
                {"title":"Call the landlord about the heating, attempt %d","description":"%s","priority":%d,
                 "labels":["home","urgent"],"due":{"date":"2031-03-%02d"}}""".formatted(i, "He is in on mornings. ".repeat(10), i % 6, 1 + i % 28);
    }

    private static void cpuOfLists(Rival rival) {
        var before = rival.cpu().get();
        lists(rival, LISTS_A_ROUND);
        rival.cpuAList().add(rival.cpu().get().minus(before).toNanos() / 1e6 / LISTS_A_ROUND);
    }

    private static void lists(Rival rival, int times) {
        inParallel(times, i -> list(rival, any(rival.owners())));
    }

    private static void list(Rival rival, Owner owner) {
        var page = send(rival.origin(), owner.authorization(), "GET", owner.tasks() + "?limit=" + PAGE, "");
        if (!page.contains("attempt 24")) {
            throw new IllegalStateException(rival.name() + " answered " + page);
        }
    }

    /** Lists, reads and writes at a constant rate, each measured from when it was due. */
    private static void mixed(Rival rival, int seconds) {
        var millis = new EnumMap<Kind, Queue<Double>>(Kind.class);
        List.of(Kind.values()).forEach(kind -> millis.put(kind, new ConcurrentLinkedQueue<>()));
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seconds * REQUESTS_PER_SECOND; i++) {
                var due = begin + i * 1_000_000_000L / REQUESTS_PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                var kind = MIX.get(i % MIX.size());
                threads.execute(() -> {
                    one(rival, kind);
                    millis.get(kind).add((System.nanoTime() - due) / 1e6);
                });
            }
        }
        millis.forEach((kind, measured) -> rival.millis().get(kind).addAll(measured));
    }

    private static void one(Rival rival, Kind kind) {
        var owner = any(rival.owners());
        var task = "/api/tasks/" + any(owner.task());
        switch (kind) {
            case READ -> send(rival.origin(), owner.authorization(), "GET", task, "");
            case WRITE ->
                send(
                        rival.origin(),
                        owner.authorization(),
                        "PATCH",
                        task,
                        "{\"priority\":%d}".formatted(System.nanoTime() % 6));
            case LIST -> list(rival, owner);
        }
    }

    private static String send(URI origin, String authorization, String method, String path, String body) {
        var request = HttpRequest.newBuilder(origin.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", authorization)
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String id(String json) {
        try {
            var node = JSON.readTree(json);
            return node.path(node.has("id") ? "id" : "_id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inParallel(int times, IntConsumer work) {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var done = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> work.accept(i)))
                    .toList();
            for (var each : done) {
                each.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private static void print(List<Rival> rivals) {
        System.out.printf(
                "%n%-20s %18s %12s %12s %12s %12s%n",
                TASKS + " tasks", "CPU per list of " + PAGE, "read p99", "write p99", "list p50", "list p99");
        rivals.forEach(rival -> System.out.printf(
                "%-20s %15.2f ms %9.1f ms %9.1f ms %9.1f ms %9.1f ms%n",
                rival.name(),
                quantile(rival.cpuAList(), 0.5),
                quantile(rival.millis().get(Kind.READ), 0.99),
                quantile(rival.millis().get(Kind.WRITE), 0.99),
                quantile(rival.millis().get(Kind.LIST), 0.5),
                quantile(rival.millis().get(Kind.LIST), 0.99)));
        System.out.printf("%n%-52s %10s %10s%n", "task-service against", "asked", "measured");
        var cached = rivals.get(0);
        var reading = rivals.get(1);
        var plain = rivals.get(3);
        var lean = rivals.get(4);
        ratio("CPU per list, without cache: express", "<= 0.33", cpu(reading, plain));
        ratio("CPU per list, without cache: express, lean", "<= 0.50", cpu(reading, lean));
        ratio("lists per CPU second, from the cache: express", ">= 3.00", cpu(plain, cached));
        ratio("lists per CPU second, from the cache: lean", ">= 3.00", cpu(lean, cached));
        var all = "p99 at %d mixed requests/s: ".formatted(REQUESTS_PER_SECOND);
        ratio(all + "express", "<= 0.50", p99(cached) / p99(plain));
        ratio(all + "express, lean", "<= 0.50", p99(cached) / p99(lean));
    }

    private static double cpu(Rival one, Rival other) {
        return quantile(one.cpuAList(), 0.5) / quantile(other.cpuAList(), 0.5);
    }

    private static double p99(Rival rival) {
        return quantile(rival.allMillis(), 0.99);
    }

    private static void ratio(String what, String asked, double measured) {
        System.out.printf("%-52s %9sx %9.2fx%n", what, asked, measured);
    }

    private static double quantile(List<Double> values, double quantile) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * quantile))];
    }
}
