package io.taskmanager.local;

import io.taskmanager.local.part.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the build has made of the services: their jars, or with {@code --native} their binaries. */
record Built(Path repository, boolean asNative) {
    private static final int HEAP_MEGABYTES = 128;

    /** How to start a service, and the code an AOT cache of it would be for: none of a binary. */
    record Program(List<String> command, List<Path> code) {}

    Program of(String module) {
        return asNative ? binary(module) : jar(module);
    }

    private Program jar(String module) {
        var jar = repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartRefused("%s is not built: there is no %s. `make build` makes it.".formatted(module, jar));
        }
        return new Program(JavaCommand.heap(HEAP_MEGABYTES).jar(jar), List.of(jar.getParent()));
    }

    private Program binary(String module) {
        var target = repository.resolve(module).resolve("target");
        try (var files = Files.list(target)) {
            var binary = files.filter(file -> file.toString().endsWith("-runner"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(
                            () -> new StartRefused("%s is not built: there is no binary in %s. `make native` makes it."
                                    .formatted(module, target)));
            return new Program(List.of(binary.toString(), "-Xmx" + HEAP_MEGABYTES + "m"), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
