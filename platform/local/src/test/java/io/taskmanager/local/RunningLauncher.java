package io.taskmanager.local;

import static org.awaitility.Awaitility.await;

import io.taskmanager.local.data.DataFolder;
import io.taskmanager.local.data.Roster;
import io.taskmanager.local.part.Home;
import io.taskmanager.local.part.PartState;
import io.taskmanager.local.part.ProcessFacts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The launcher as a person starts it: a process of its own, judged by what it prints and what runs. */
final class RunningLauncher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path data;
    private final Path output;

    private RunningLauncher(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    static RunningLauncher command(StandInRepository repository, Path data, String... arguments) throws IOException {
        var output = Files.createTempFile(repository.root(), "launcher", ".out");
        var classPath = Home.find().folder().resolve("classes") + File.pathSeparator
                + Home.find().folder().resolve("lib") + "/*";
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtask-manager.local.home=" + repository.home(),
                "-cp",
                classPath,
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // Named by the person at the terminal, so no store is started: the stand-ins would not ask them anything.
        builder.environment().put("MONGODB_URI", "mongodb://store.invalid");
        builder.environment().put("REDIS_URL", "redis://store.invalid");
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "store.invalid:9092");
        return new RunningLauncher(builder.start(), data, output);
    }

    static RunningLauncher run(StandInRepository repository, Path data, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("run", "--no-training"));
        arguments.addAll(List.of(more));
        var launcher = command(repository, data, arguments.toArray(String[]::new));
        await().atMost(PATIENCE).until(() -> launcher.output().contains("Ready in"));
        return launcher;
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    long pid() {
        return process.pid();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The launcher has not ended");
        }
        return process.exitValue();
    }

    void terminate() {
        process.destroy();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    List<PartState> parts() {
        return new Roster(DataFolder.open(data)).read();
    }

    PartState part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static boolean alive(PartState part) {
        return part.pid() > 0 && ProcessFacts.of(part.pid()).alive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        exitCode();
    }
}
