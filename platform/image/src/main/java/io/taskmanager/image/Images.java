package io.taskmanager.image;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * {@code Images <module folder>...} finishes what Jib has left in each folder as {@code target/image-layers.tar}: writes
 * {@code target/jib-image.tar}, or pushes it when {@code QUARKUS_CONTAINER_IMAGE_PUSH=true}, and the digest to
 * {@code target/jib-image.digest}.
 *
 * <p>{@code AOT=no} leaves the AOT cache out, whose bytes differ from one training to the next; all else is reproducible.
 */
public final class Images {
    private Images() {}

    public static void main(String... modules) throws Exception {
        var environment = System.getenv();
        var labels = Labels.ofCommit(Path.of(""), environment);
        var push = Boolean.parseBoolean(environment.get("QUARKUS_CONTAINER_IMAGE_PUSH"));
        try (var training = Training.possible(environment)) {
            for (var module : Arrays.stream(modules).map(Path::of).toList()) {
                var layers = LayersOnly.in(module);
                var finished = new FinishedImage(layers, ImageName.of(layers.name(), environment), labels);
                training.train(layers).ifPresent(finished::withAotCache);
                System.out.println(push ? finished.push(environment) : finished.write());
            }
        }
    }
}
