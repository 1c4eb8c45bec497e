package io.taskmanager.k8s.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the operator's, run to its end; what it says on both streams is kept. */
record Command(List<String> line, int status, String output) {

    static Command run(List<String> line) {
        try {
            var process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(line, process.waitFor(), output);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Cannot run '%s': install Helm, or set HELM to where it is".formatted(line.getFirst()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Command orFail() {
        if (status != 0) {
            throw new AssertionError("%s ended with %d:%n%s".formatted(String.join(" ", line), status, output));
        }
        return this;
    }
}
