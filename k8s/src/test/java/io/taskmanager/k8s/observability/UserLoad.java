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
import org.jspecify.annotations.Nullable;

/** Two people who work: a little of everything that is counted, about 10 requests/s, whatever becomes of them. Few new tasks: the
 * embedded MongoDB scans. */
final class UserLoad implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;
    private static final int NEW_TASK = 10;

    private final Person ann;
    private final Person ben;
    private final String project;
    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final AtomicLong turns = new AtomicLong();
    private volatile Person.@Nullable Answer task;
    private volatile String position = "";
    private volatile boolean open = true;
    private volatile boolean stormy;
    private volatile boolean crowded;

    UserLoad(URI gateway) {
        ann = Person.signedUp(gateway, "ann");
        ben = Person.signedUp(gateway, "ben");
        project = ann.post("/api/projects", "{\"name\":\"Observed\"}")
                .body()
                .path("id")
                .asText();
        var member = "{\"email\":\"%s\",\"role\":\"editor\"}".formatted(ben.email());
        await("Ben to be known")
                .atMost(Duration.ofSeconds(30))
                .until(() -> ann.post("/api/projects/%s/members".formatted(project), member)
                                .status()
                        == 201);
        Thread.ofVirtual().start(this::listen);
        clock.scheduleAtFixedRate(() -> Thread.ofVirtual().start(this::turn), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    Person ann() {
        return ann;
    }

    String project() {
        return project;
    }

    /** Sixty people sign in at once, again and again, until it is over. */
    void storm(boolean rages) {
        stormy = rages;
        for (int i = 0; rages && i < 60; i++) {
            Thread.ofVirtual().start(() -> {
                while (stormy) {
                    try {
                        ann.signIn(true);
                    } catch (UncheckedIOException e) {
                        // refused, as it should be
                    }
                }
            });
        }
    }

    /** A hundred look at their inbox all the time, until it is over. */
    void crowd(boolean comes) {
        crowded = comes;
        for (int i = 0; comes && i < 100; i++) {
            Thread.ofVirtual().start(() -> {
                while (crowded) {
                    try {
                        ben.get("/api/notifications?limit=20");
                    } catch (UncheckedIOException e) {
                        // refused, as it should be
                    }
                }
            });
        }
    }

    @Override
    public String toString() {
        return turns + " turns";
    }

    @Override
    public void close() {
        open = false;
        stormy = false;
        crowded = false;
        clock.shutdownNow();
    }

    private void turn() {
        try {
            long n = turns.getAndIncrement();
            if (n % NEW_TASK == 0) {
                task = ann.post("/api/projects/%s/tasks".formatted(project), "{\"title\":\"Look\"}");
            } else if (task != null) {
                var status = n % 2 == 0 ? "done" : "open";
                task = ann.patch(
                        "/api/tasks/" + task.body().path("id").asText(), "*", "{\"status\":\"%s\"}".formatted(status));
            }
            ann.get("/api/projects/%s/tasks?limit=20".formatted(project));
            ben.get("/api/notifications?limit=20");
            ann.get("/api/nothing");
            if (n % 2 == 0) {
                ann.signIn(true);
            }
            if (n % 20 == 10) {
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
