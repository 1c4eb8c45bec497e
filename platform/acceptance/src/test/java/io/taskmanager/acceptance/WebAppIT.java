package io.taskmanager.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A real Chromium drives the web app of the running suite; the steps are Playwright scripts beside the web app. */
class WebAppIT {
    private static final Path WEB_APP =
            Path.of(System.getProperty("repository", "../..")).resolve("gateway/src/main/webui");

    @Test
    void twoPeopleWorkTogetherInChromium() throws IOException, InterruptedException {
        var output = Path.of("target/e2e.log");
        var builder = new ProcessBuilder("npm", "run", "e2e")
                .directory(WEB_APP.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("GATEWAY", Suite.shared().gateway().toString());

        var scripts = builder.start();

        try {
            assertThat(scripts.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            scripts.destroy();
        }
        assertThat(scripts.exitValue()).as(() -> read(output)).isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
