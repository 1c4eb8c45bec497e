package io.taskmanager.local.part;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the process of a part, deaf to Ctrl-C: the terminal sends that to all, but only the launcher knows the order. */
final class Spawn {
    private static final List<String> DEAF = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private Spawn() {}

    static Process process(Part part) throws IOException {
        var command = new ArrayList<>(DEAF);
        command.addAll(part.command());
        Files.createDirectories(part.log().toAbsolutePath().getParent());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(part.log().toFile()));
        builder.environment().putAll(part.environment());
        return builder.start();
    }
}
