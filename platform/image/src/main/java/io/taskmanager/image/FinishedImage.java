package io.taskmanager.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An image on its way to a file or a registry: Jib's layers, then one of settings and one of the AOT cache. */
final class FinishedImage {
    private final LayersOnly layers;
    private final ImageName name;
    private final Labels labels;
    private @Nullable Path aotCache;

    FinishedImage(LayersOnly layers, ImageName name, Labels labels) {
        this.layers = layers;
        this.name = name;
        this.labels = labels;
    }

    void withAotCache(Path cache) {
        aotCache = cache;
    }

    /** Writes {@code target/jib-image.tar}; returns what to tell about it. */
    String write() throws Exception {
        var tar = target("jib-image.tar");
        finish(Containerizer.to(TarImage.at(tar).named(name.toString())));
        return "%s %s, %d MB".formatted(name, tar, Files.size(tar) / 1_000_000);
    }

    /** Pushes it to its registry. */
    String push(Map<String, String> environment) throws Exception {
        var registry = RegistryImage.named(name.toString())
                .addCredential(
                        environment.getOrDefault("QUARKUS_CONTAINER_IMAGE_USERNAME", ""),
                        environment.getOrDefault("QUARKUS_CONTAINER_IMAGE_PASSWORD", ""));
        var container = finish(Containerizer.to(registry));
        return "%s@%s".formatted(name, container.getDigest());
    }

    private JibContainer finish(Containerizer destination) throws Exception {
        var image = Jib.from("tar://" + layers.tar().toAbsolutePath())
                .setEntrypoint(entrypoint())
                .setLabels(labels.of(name))
                .setCreationTime(labels.created())
                .addFileEntriesLayer(settings());
        if (aotCache != null) {
            image.addFileEntriesLayer(layer("aot-cache")
                    .addEntry(aotCache, JvmSettings.AOT_CACHE, Instant.EPOCH)
                    .build());
        }
        var cache = Files.createDirectories(target("image-cache"));
        var container = image.containerize(destination
                .setBaseImageLayersCache(cache)
                .setApplicationLayersCache(cache)
                .setToolName("task-manager"));
        Files.writeString(target("jib-image.digest"), container.getDigest().toString());
        return container;
    }

    private List<String> entrypoint() {
        return layers.runsOnTheJvm() ? JvmSettings.in(layers.entrypoint()) : layers.entrypoint();
    }

    private FileEntriesLayer settings() throws IOException {
        var layer = layer("settings");
        if (layers.runsOnTheJvm()) {
            var flags =
                    Files.writeString(target("jvm.flags"), JvmSettings.flags(aotCache != null), StandardCharsets.UTF_8);
            layer.addEntry(flags, JvmSettings.FLAGS, Instant.EPOCH);
        }
        for (var sbom : layers.sbom()) {
            layer.addEntry(sbom, AbsoluteUnixPath.get("/sbom").resolve(sbom.getFileName()), Instant.EPOCH);
        }
        return layer.build();
    }

    private static FileEntriesLayer.Builder layer(String name) {
        return FileEntriesLayer.builder().setName(name);
    }

    private Path target(String file) {
        return layers.module().resolve("target").resolve(file);
    }
}
