package io.taskmanager.k8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the backup jobs, with stand-ins for MongoDB's tools that dump and find three accounts. */
class BackupScriptsTest {
    private static final Map<String, String> TOOLS = Map.of(
            "mongodump",
            """
            for option; do case $option in --archive=*) echo data > "${option#--archive=}";; esac; done
            echo "2026-01-01T00:00:00.000+0000	done dumping auth.accounts (3 documents)" >&2\
            """,
            "mongorestore",
            "true",
            "mongosh",
            "case $*" + " in *print*)" + " echo" + " auth.accounts" + " 3;; esac");

    @TempDir
    private Path folder;

    private Path backups;

    @BeforeEach
    void installTools() throws IOException {
        backups = Files.createDirectory(folder.resolve("backups"));
        Files.createDirectory(folder.resolve("bin"));
        for (var tool : TOOLS.entrySet()) {
            install(tool.getKey(), tool.getValue());
        }
    }

    @Test
    void whatWasDumpedCanBeRestored() throws Exception {
        assertThat(run("dump.sh").exitCode()).isZero();

        assertThat(backups()).hasSize(1);
        assertThat(backups().getFirst().resolve("counts")).hasContent("auth.accounts 3");
        var test = run("restore-test.sh");
        assertThat(test.exitCode()).as(test.output()).isZero();
    }

    @Test
    void aDumpThatFailsIsNoBackup() throws Exception {
        install("mongodump", "echo no >&2; false");

        assertThat(run("dump.sh").exitCode()).isNotZero();

        assertThat(backups()).isEmpty();
    }

    @Test
    void theOldestGo() throws Exception {
        for (var name : List.of("20250101T000000Z", "20250102T000000Z", "20250103T000000Z")) {
            Files.createDirectory(backups.resolve(name));
        }

        assertThat(run("dump.sh").exitCode()).isZero();

        assertThat(backups())
                .hasSize(2)
                .first()
                .hasToString(backups.resolve("20250103T000000Z").toString());
    }

    @Test
    void aDamagedArchiveIsNoticed() throws Exception {
        run("dump.sh");
        Files.writeString(backups().getFirst().resolve("auth.gz"), "damaged");

        assertThat(run("restore-test.sh").exitCode()).isNotZero();
    }

    @Test
    void aMissingDocumentIsNoticed() throws Exception {
        run("dump.sh");
        install("mongosh", "case $* in *print*) echo auth.accounts 2;; esac");

        var test = run("restore-test.sh");

        assertThat(test.exitCode()).isNotZero();
        assertThat(test.output()).contains("not what was dumped");
    }

    private record Result(int exitCode, String output) {}

    private Result run(String script) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                "sh", Chart.FOLDER.resolve("files/backup").resolve(script).toString());
        process.environment()
                .putAll(Map.of(
                        "PATH",
                        folder.resolve("bin") + ":" + System.getenv("PATH"),
                        "BACKUP",
                        backups.toString(),
                        "TMPDIR",
                        folder.toString(),
                        "MONGODB_URI",
                        "mongodb://nowhere",
                        "DATABASES",
                        "auth",
                        "KEEP",
                        "2",
                        "TLS_OPTIONS",
                        "",
                        "SHELL_TLS_OPTIONS",
                        ""));
        var running = process.redirectErrorStream(true).start();
        var output = new String(running.getInputStream().readAllBytes());
        return new Result(running.waitFor(), output);
    }

    private void install(String tool, String script) throws IOException {
        var file = folder.resolve("bin").resolve(tool);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private List<Path> backups() throws IOException {
        try (var found = Files.list(backups)) {
            return found.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
