package io.taskmanager.k8s.observability;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Two people who work: a little of everything that is counted, about 30 requests/s, whatever becomes of them. */
final class UserLoad implements AutoCloseable {
    private final Person ann;
    private final Person ben;
    private final String project;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final AtomicLong turns = new AtomicLong();
    private volatile String position = "";
    private volatile boolean open = true;

    UserLoad(URI gateway) {
        ann = Person.signedUp(gateway, "ann");
        ben = Person.signedUp(gateway, "ben");
        project = ann.post("/api/projects", "{\"name\":\"Observed\"}").body().path("id").asText();
        var member = "{\"email\":\"%s\",\"role\":\"editor\"}".formatted(ben.email());
        await("Ben to be known").atMost(Duration.ofSeconds(30)).until(() ->
                ann.post("/api/projects/%s/members".formatted(project), member).status() == 201);
        Thread.ofVirtual().start(this::listen);
        clock.scheduleAtFixedRate(() -> Thread.ofVirtual().start(this::turn), 0, 150, TimeUnit.MILLISECONDS);
    }

    Person ann() {
        return ann;
    }

    String project() {
        return project;
    }

    @Override
    public String toString() {
        return turns + " turns";
    }

    @Override
    public void close() {
        open = false;
        clock.shutdownNow();
    }

    private void turn() {
        try {
            long n = turns.getAndIncrement();
            var task = ann.post("/api/projects/%s/tasks".formatted(project), "{\"title\":\"Look\"}");
            ann.get("/api/projects/%s/tasks?limit=20".formatted(project));
            if (task.status() == 201) {
                var path = "/api/tasks/" + task.body().path("id").asText();
                ann.patch(path, task.tag(), "{\"status\":\"done\"}");
            }
            ben.get("/api/notifications?limit=20");
            if (n % 8 == 0) {
                ann.signIn(true);
                ann.get("/api/nothing");
            }
            if (n % 100 == 50) {
                ben.refresh();
                ben.signIn(false);
                ben.signIn(true);
            }
        } catch (UncheckedIOException e) {
            // the suite is being hurt on purpose
        }
    }

    /** Ben's browser: one stream, opened again where it ended. */
    private void listen() {
        while (open) {
            try (var lines = ben.stream(position)) {
                lines.limit(400).forEach(line -> {
                    if (line.startsWith("id:")) {
                        position = line.substring(3).strip();
                    }
                });
            } catch (IOException | UncheckedIOException e) {
                Thread.yield();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
