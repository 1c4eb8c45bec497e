package io.taskmanager.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.local.EmbeddedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists that are kept, on two replicas, while tasks and members change and Redis is emptied, paused and killed: each read
 * must show what was acknowledged before it began, and nobody may see what is not theirs.
 */
class StaleReadsIT {
    private static final int OPERATIONS = Integer.getInteger("stale.operations", 3_000);
    private static final int CLIENTS = 8;
    private static final int PROJECTS = 8;
    private static final int FAULTS = 9;
    private static final int FEWEST = 4;
    private static final long DELETED = 0;
    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private EmbeddedServers servers;
    private Backend backend;
    private final AtomicInteger done = new AtomicInteger();

    /** A project with its tasks as acknowledged; a guest comes and goes. */
    private record Shared(
            String id,
            Browser owner,
            Browser editor,
            Browser guest,
            Browser stranger,
            Map<String, Long> versions,
            Set<String> going,
            ReadWriteLock membership,
            AtomicInteger guests) {}

    /** The answers that people have, with their tags. */
    private final Map<String, Answer> seen = new ConcurrentHashMap<>();

    @BeforeEach
    void start() {
        servers = EmbeddedServers.start(folder.resolve("data"));
        backend = new Backend(
                folder,
                Map.of(
                        "MONGODB_URI", servers.mongoUri(),
                        "REDIS_URL", servers.redisUrl(),
                        "KAFKA_BOOTSTRAP_SERVERS", servers.kafkaBootstrapServers(),
                        // Many short windows, so that lists are kept between the writes of this test.
                        "WRITE_WINDOW_LENGTH", "40ms",
                        "WRITE_WINDOW_SKEW", "5ms"),
                2);
    }

    @AfterEach
    void stop() {
        backend.close();
        servers.close();
    }

    @Test
    void whatIsAcknowledgedIsReadByThoseWhoMay() throws Exception {
        var people = new ArrayList<Browser>();
        for (int i = 0; i < 4; i++) {
            people.add(Browser.signedUp(backend.gateway(), "Person" + i));
        }
        var projects = new ArrayList<Shared>();
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(shared(people, i));
        }

        try (var clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                var random = new Random(i);
                running.add(clients.submit(() -> work(projects, random)));
            }
            running.add(clients.submit(this::disturb));
            for (var each : running) {
                each.get();
            }
        }

        assertThat(kept("hit")).as("lists from Redis").isPositive();
        assertThat(kept("unchanged")).as("lists that people had").isPositive();
    }

    /** A hung server, the worst case: nothing answers and nothing is refused. */
    @Test
    void whileTheDatabaseIsAwayListsAreAsTheyWereAndSaySo() throws Exception {
        var ann = Browser.signedUp(backend.gateway(), "Ann");
        var ben = Browser.signedUp(backend.gateway(), "Ben");
        var project = ann.project("Home");
        ann.share(project, ben, "viewer");
        ann.task(project, "Pay the rent");
        var path = "/api/projects/%s/tasks".formatted(project);
        var known = await().until(() -> kept(ann, path), Optional::isPresent).orElseThrow();
        await().until(() -> kept(ben, path), Optional::isPresent);
        ann.delete("/api/projects/%s/members/%s".formatted(project, ben.me().text("id")));

        var mongo = process("EmbeddedMongo");
        signal(mongo, "STOP");
        try {
            var old = await().atMost(SOON).until(() -> ann.get(path), answer -> !answer.header("Cache-Status")
                    .isEmpty());

            assertThat(old.status()).isEqualTo(200);
            assertThat(old.body()).isEqualTo(known.body());
            assertThat(old.header("Cache-Status")).matches("task-service; hit; ttl=-\\d+");
            assertThat(ann.get(path + "?sort=due").status()).isEqualTo(503);
            assertThat(ben.get(path).status()).isEqualTo(503);
        } finally {
            signal(mongo, "CONT");
        }
    }

    private static Optional<Answer> kept(Browser reader, String path) {
        return Optional.of(reader.get(path))
                .filter(answer -> !answer.header("ETag").isEmpty());
    }

    private Shared shared(List<Browser> people, int number) {
        var owner = people.get(number % 4);
        var editor = people.get((number + 1) % 4);
        var project = owner.project("Project " + number);
        owner.share(project, editor, "editor");
        var shared = new Shared(
                project,
                owner,
                editor,
                people.get((number + 2) % 4),
                people.get((number + 3) % 4),
                new ConcurrentHashMap<>(),
                ConcurrentHashMap.newKeySet(),
                new ReentrantReadWriteLock(),
                new AtomicInteger());
        for (int i = 0; i < 5; i++) {
            create(shared, owner, new Random(i));
        }
        return shared;
    }

    private @Nullable Void work(List<Shared> projects, Random random) {
        while (done.getAndIncrement() < OPERATIONS) {
            var project = projects.get(random.nextInt(projects.size()));
            var member = random.nextBoolean() ? project.owner() : project.editor();
            switch (random.nextInt(40)) {
                case 0 -> change(project, member, random);
                case 1 -> create(project, member, random);
                case 2 -> delete(project, member, random);
                case 3 -> toggleGuest(project);
                case 4, 5, 6, 7 -> readAsGuest(project);
                case 8, 9 ->
                    assertThat(list(project, project.stranger()).status()).isEqualTo(404);
                default -> read(project, member);
            }
        }
        return null;
    }

    /** Sees all that was acknowledged before. */
    private void read(Shared project, Browser reader) {
        var before = new HashMap<>(project.versions());
        check(project, before, list(project, reader));
    }

    private static void check(Shared project, Map<String, Long> before, Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        var found = new HashMap<String, Long>();
        for (JsonNode task : answer.body().path("items")) {
            assertThat(task.path("projectId").asText()).isEqualTo(project.id());
            found.put(task.path("id").asText(), task.path("version").asLong());
        }
        before.forEach((id, version) -> {
            if (version == DELETED) {
                assertThat(found).doesNotContainKey(id);
            } else if (found.containsKey(id) || !project.going().contains(id)) {
                assertThat(found)
                        .as("task %s of at least version %d", id, version)
                        .containsKey(id);
                assertThat(found.get(id)).isGreaterThanOrEqualTo(version);
            }
        });
    }

    private void readAsGuest(Shared project) {
        project.membership().readLock().lock();
        try {
            if (project.guests().get() == 1) {
                read(project, project.guest());
            } else {
                assertThat(list(project, project.guest()).status()).isEqualTo(404);
            }
        } finally {
            project.membership().readLock().unlock();
        }
    }

    private static void toggleGuest(Shared project) {
        project.membership().writeLock().lock();
        try {
            if (project.guests().get() == 1) {
                var removed = project.owner()
                        .delete("/api/projects/%s/members/%s"
                                .formatted(project.id(), project.guest().me().text("id")));
                assertThat(removed.status()).isEqualTo(204);
                project.guests().set(0);
            } else {
                project.owner().share(project.id(), project.guest(), "viewer");
                project.guests().set(1);
            }
        } finally {
            project.membership().writeLock().unlock();
        }
    }

    private static void change(Shared project, Browser member, Random random) {
        var id = any(project, random);
        var answer = member.patch(
                "/api/tasks/" + id, "{\"title\":\"Changed %d\"}".formatted(random.nextLong()), "If-Match", "*");
        if (answer.status() == 200) {
            acknowledge(project, id, answer.body().path("version").asLong());
        } else {
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    private static void create(Shared project, Browser member, Random random) {
        var answer = member.task(project.id(), "New " + random.nextLong());
        assertThat(answer.status()).isEqualTo(201);
        acknowledge(project, answer.text("id"), 1);
    }

    private static void delete(Shared project, Browser member, Random random) {
        if (project.versions().values().stream()
                        .filter(version -> version != DELETED)
                        .count()
                > FEWEST) {
            var id = any(project, random);
            project.going().add(id);
            assertThat(member.delete("/api/tasks/" + id).status()).isIn(204, 404);
            project.versions().put(id, DELETED);
        }
    }

    /** The highest version wins, and to be deleted is final. */
    private static void acknowledge(Shared project, String id, long version) {
        project.versions().merge(id, version, (old, now) -> old == DELETED ? DELETED : Math.max(old, now));
    }

    private static String any(Shared project, Random random) {
        var ids = List.copyOf(project.versions().keySet());
        return ids.get(random.nextInt(ids.size()));
    }

    private Answer list(Shared project, Browser reader) {
        var path = "/api/projects/%s/tasks?limit=100&sort=-created".formatted(project.id());
        var name = System.identityHashCode(reader) + path;
        var known = seen.get(name);
        var answer = known == null
                ? reader.get(path)
                : reader.get(
                        path,
                        "If-None-Match",
                        known.headers().firstValue("ETag").orElseThrow());
        if (answer.status() == 304) {
            return known;
        }
        if (answer.status() == 200 && answer.headers().firstValue("ETag").isPresent()) {
            seen.put(name, answer);
        }
        return answer;
    }

    /** Empties, pauses and kills Redis, one after the other, evenly over the operations. */
    private @Nullable Void disturb() throws Exception {
        for (int i = 1; i <= FAULTS; i++) {
            int due = OPERATIONS * i / (FAULTS + 1);
            awaitOperations(due);
            switch (i % 3) {
                case 0 -> await().ignoreExceptions().until(this::flushed);
                case 1 -> pause(due + OPERATIONS / (4 * FAULTS));
                default -> redis().destroyForcibly();
            }
        }
        return null;
    }

    private void pause(int until) throws Exception {
        var redis = redis();
        signal(redis, "STOP");
        awaitOperations(until);
        signal(redis, "CONT");
    }

    private void awaitOperations(int count) {
        await().pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofMinutes(20))
                .until(() -> done.get() >= count);
    }

    private static void signal(ProcessHandle process, String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private boolean flushed() throws IOException {
        var address = URI.create(servers.redisUrl());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(3), StandardCharsets.US_ASCII).equals("+OK");
        }
    }

    private static ProcessHandle redis() {
        return process("redis-server");
    }

    /** The one that runs now: it comes back after it was killed. */
    private static ProcessHandle process(String name) {
        return await().until(
                        () -> ProcessHandle.current()
                                .descendants()
                                .filter(process -> commandOf(process).contains(name))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** As ps tells it, because the JDK leaves out the arguments when they are long. */
    private static String commandOf(ProcessHandle process) {
        try {
            var ps = new ProcessBuilder("ps", "-ww", "-o", "args=", "-p", Long.toString(process.pid())).start();
            return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double kept(String result) {
        return backend.taskServices().stream()
                .mapToDouble(service -> service.metric("cache_requests_total", "result=\"%s\"".formatted(result)))
                .sum();
    }
}
