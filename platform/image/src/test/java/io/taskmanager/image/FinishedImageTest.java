package io.taskmanager.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedImageTest {
    private static final Instant COMMITTED = Instant.parse("2026-01-02T03:04:05Z");
    private static final Labels LABELS = new Labels(Map.of("revision", "abc"), COMMITTED);

    @TempDir
    private Path module;

    private Path target;

    @BeforeEach
    void aModule() throws Exception {
        target = Files.createDirectories(module.resolve("target"));
        Files.writeString(target.resolve("gateway-cyclonedx.json"), "{}");
    }

    @Test
    void aJvmGetsItsFlagsFromAFileSoThatTheEnvironmentWins() throws Exception {
        built("java", "-jar", "/work/quarkus-run.jar");

        var config = finish(null);

        assertThat(config.path("Entrypoint"))
                .map(JsonNode::asText)
                .containsExactly(
                        "java",
                        "-XX:Flags=/work/jvm.flags",
                        "-Xlog:aot*=off,cds*=off",
                        "-jar",
                        "/work/quarkus-run.jar");
        assertThat(unpacked().resolve("work/jvm.flags"))
                .content()
                .contains("MaxRAMPercentage=", "+ExitOnOutOfMemoryError");
    }

    @Test
    void aBinaryKeepsItsCommand() throws Exception {
        built("/work/application");

        assertThat(finish(null).path("Entrypoint")).map(JsonNode::asText).containsExactly("/work/application");
        assertThat(unpacked().resolve("work/jvm.flags")).doesNotExist();
    }

    @Test
    void itSaysWhatItIs() throws Exception {
        built("java");

        var labels = finish(null).path("Labels");

        assertThat(labels.path("org.opencontainers.image.title").asText()).isEqualTo("gateway");
        assertThat(labels.path("org.opencontainers.image.revision").asText()).isEqualTo("abc");
        assertThat(unpacked().resolve("sbom/gateway-cyclonedx.json")).exists();
    }

    @Test
    void anAotCacheComesWithTheFlagThatUsesIt() throws Exception {
        built("java", "-jar", "/work/quarkus-run.jar");

        finish(Files.writeString(module.resolve("recorded"), "cache"));

        assertThat(unpacked().resolve("work/app.aot")).hasContent("cache");
        assertThat(unpacked().resolve("work/jvm.flags")).content().contains("AOTCache=/work/app.aot");
    }

    @Test
    void theSameInputGivesTheSameImage() throws Exception {
        built("java");
        finish(null);
        var first = Files.readString(target.resolve("jib-image.digest"));

        finish(null);

        assertThat(target.resolve("jib-image.digest")).hasContent(first);
    }

    private void built(String... entrypoint) throws Exception {
        var file = Files.writeString(module.resolve("quarkus-run.jar"), "jar");
        Jib.fromScratch()
                .addLayer(List.of(file), AbsoluteUnixPath.get("/work"))
                .setEntrypoint(entrypoint)
                .containerize(Containerizer.to(
                                TarImage.at(target.resolve("image-layers.tar")).named("task-manager/gateway:1.0.0"))
                        .setBaseImageLayersCache(module.resolve("cache"))
                        .setApplicationLayersCache(module.resolve("cache")));
    }

    private JsonNode finish(@Nullable Path aotCache) throws Exception {
        var layers = LayersOnly.in(module);
        var image = new FinishedImage(layers, ImageName.of(layers.name(), Map.of()), LABELS);
        if (aotCache != null) {
            image.withAotCache(aotCache);
        }
        image.write();
        return finished().config().path("config");
    }

    private Path unpacked() throws Exception {
        var root = Files.createTempDirectory(module, "root");
        finished().unpack(root);
        return root;
    }

    private LayersOnly finished() {
        return new LayersOnly(module, target.resolve("jib-image.tar"));
    }
}
