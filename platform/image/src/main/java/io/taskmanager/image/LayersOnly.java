package io.taskmanager.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An image as Jib has built it for a module: a {@code docker save} tar with the module's layers on the base image. */
record LayersOnly(Path module, Path tar, JsonNode manifest, JsonNode config) {

    static LayersOnly in(Path module) {
        return new LayersOnly(module, module.resolve("target/image-layers.tar"));
    }

    LayersOnly(Path module, Path tar) {
        this(module, tar, json(tar, "manifest.json").path(0));
    }

    private LayersOnly(Path module, Path tar, JsonNode manifest) {
        this(module, tar, manifest, json(tar, manifest.path("Config").asText()));
    }

    /** Name and tag. */
    String name() {
        return manifest.path("RepoTags").path(0).asText();
    }

    /** The same for the same content. */
    String id() {
        return config.path("rootfs").toString();
    }

    List<String> entrypoint() {
        var words = new ArrayList<String>();
        config.path("config").path("Entrypoint").forEach(word -> words.add(word.asText()));
        return words;
    }

    List<String> environment() {
        var entries = new ArrayList<String>();
        config.path("config").path("Env").forEach(entry -> entries.add(entry.asText()));
        return entries;
    }

    boolean runsOnTheJvm() {
        return !entrypoint().isEmpty() && entrypoint().getFirst().matches("(.*/)?java");
    }

    /** The CycloneDX file that the build has written for this module, if it has. */
    List<Path> sbom() {
        try (Stream<Path> files = Files.list(module.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith("-cyclonedx.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks all layers over one another, with the times and modes they will have in a container, for anyone to enter. */
    void unpack(Path root) {
        var layers = Folders.temporary();
        Command.run("tar", "-xf", tar.toString(), "-C", layers.toString());
        manifest.path("Layers").forEach(layer -> unpack(layers.resolve(layer.asText()), root));
        Folders.delete(layers);
        root.toFile().setReadable(true, false);
        root.toFile().setExecutable(true, false);
    }

    private static void unpack(Path layer, Path root) {
        Command.run("tar", "--warning=no-unknown-keyword", "-xpf", layer.toString(), "-C", root.toString());
    }

    private static JsonNode json(Path tar, String entry) {
        try {
            return new ObjectMapper()
                    .readTree(Command.run("tar", "-xOf", tar.toString(), entry).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
