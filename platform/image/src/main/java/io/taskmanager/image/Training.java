package io.taskmanager.image;

import io.taskmanager.local.EmbeddedServers;
import io.taskmanager.local.data.DataFolder;
import io.taskmanager.local.data.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes AOT caches (JEP 483, 514) for images: unpacks an image, runs its own JVM in there until the service is ready, and
 * lets it write what it has learnt. A cache fits only the very JVM, paths and file times it was made with.
 *
 * <p>Needs Linux, JDK 25 in the image and the right to change the root folder; where that fails, images go without.
 */
final class Training implements AutoCloseable {
    private final @Nullable Path data;
    private @Nullable EmbeddedServers servers;

    private Training(@Nullable Path data) {
        this.data = data;
    }

    static Training possible(Map<String, String> environment) {
        var wanted = !"no".equals(environment.get("AOT"));
        if (wanted && !Sandbox.possible()) {
            System.err.println("No AOT caches: this needs Linux and the right to make a root folder of one's own.");
            return new Training(null);
        }
        return new Training(wanted ? Folders.temporary() : null);
    }

    /** The cache for the image; the one made before when its layers have not changed. */
    Optional<Path> train(LayersOnly image) {
        if (data == null || !image.runsOnTheJvm() || !image.entrypoint().contains("-jar")) {
            return Optional.empty();
        }
        var target = image.module().resolve("target");
        var cache = target.resolve("app.aot");
        var madeFor = target.resolve("app.aot.made-for");
        try {
            if (Files.exists(cache)
                    && Files.exists(madeFor)
                    && Files.readString(madeFor).equals(image.id())) {
                return Optional.of(cache);
            }
            record(image, cache, data);
            Files.writeString(madeFor, image.id(), StandardCharsets.UTF_8);
            return Optional.of(cache);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            System.err.printf("%s goes without an AOT cache: %s%n", image.module(), e.getMessage());
            return Optional.empty();
        }
    }

    private void record(LayersOnly image, Path cache, Path data) throws IOException, InterruptedException {
        if (servers == null) {
            servers = EmbeddedServers.start(data);
        }
        var secrets = Secrets.of(DataFolder.open(data.resolve("secrets")));
        var root = Folders.temporary();
        try {
            image.unpack(root);
            var recorded = new TrainingRun(image, root, servers, secrets).record();
            Files.copy(recorded, cache, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Folders.delete(root);
        }
    }

    @Override
    public void close() {
        if (servers != null) {
            servers.close();
        }
        if (data != null) {
            Folders.delete(data);
        }
    }
}
