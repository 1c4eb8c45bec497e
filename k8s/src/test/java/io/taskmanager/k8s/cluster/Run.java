package io.taskmanager.k8s.cluster;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run of the cluster tests: a namespace, the release in it, and what was measured. */
final class Run implements AutoCloseable {
    final Settings settings = Settings.read();
    final Cluster cluster = new Cluster(settings);
    final Report report = new Report();
    final Release release = new Release(settings, cluster);
    private @Nullable Installation installation;

    /**
     * How the release came to be.
     *
     * @param took from nothing to someone signed in
     * @param output what helm said meanwhile
     */
    record Installation(Duration took, String output) {}

    /** The release, installed by whoever asks first. */
    Release installed() {
        installation();
        return release;
    }

    Installation installation() {
        if (installation == null) {
            var begin = Instant.now();
            var output = release.install("--timeout", "5m");
            release.signUp("First");
            installation = new Installation(Duration.between(begin, Instant.now()), output);
        }
        return installation;
    }

    @Override
    public void close() {
        try {
            report.write();
        } finally {
            cluster.close();
        }
    }
}
