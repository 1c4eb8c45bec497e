package io.taskmanager.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Schemathesis against a running suite: requests that the OpenAPI file allows and such that it forbids, as somebody who
 * is signed in and has a project with a task. No answer may be 5xx, or one that the file does not describe.
 */
final class Fuzz {
    private static final String PROGRAM = System.getProperty("schemathesis", "schemathesis");
    private static final String EXAMPLES = System.getProperty("fuzz.examples", "150");
    private static final Path TARGET = Path.of(System.getProperty("repository", "../.."), "platform/acceptance/target")
            .toAbsolutePath();
    private static final Path REPORTS = TARGET.resolve("surefire-reports");

    /** What ends the session it works in, or never ends itself. */
    private static final String LEFT_OUT = "/api/auth/(logout|refresh|login|register)|/api/stream";

    private Fuzz() {}

    public static void main(String[] args) {
        int status;
        try (var suite = Suite.start()) {
            var ann = Browser.signedUp(suite.gateway(), "Ann");
            var project = ann.project("Fuzzed");
            var task = ann.task(project, "Fuzzed").text("id");
            var config = config(project, task);
            status = Math.max(
                    run(suite, config, ann.cookie(), "as-ann", "--exclude-path-regex", LEFT_OUT),
                    run(suite, config, "", "as-anybody", "--include-path-regex", "/api/auth/(login|register|refresh)"));
        }
        if (status != 0) {
            throw new IllegalStateException("Some answers are not as the OpenAPI file says, see above.");
        }
    }

    /** Real ids for half of what is asked: else nearly all of it would only be not found. */
    private static Path config(String project, String task) {
        try {
            return Files.writeString(Files.createTempFile("schemathesis", ".toml"), """
                    [[operations]]
                    include-path-regex = "^/api/projects/\\\\{id\\\\}"
                    exclude-method = "DELETE"
                    parameters = {"path.id" = "%s"}

                    [[operations]]
                    include-path-regex = "^/api/tasks/\\\\{id\\\\}"
                    exclude-method = "DELETE"
                    parameters = {"path.id" = "%s"}
                    """.formatted(project, task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(Suite suite, Path config, String cookie, String name, String... which) {
        var command = new ArrayList<>(List.of(
                PROGRAM,
                "--config-file",
                config.toString(),
                "run",
                suite.gateway().resolve("/openapi.yaml").toString(),
                "--checks",
                "not_a_server_error,response_schema_conformance,status_code_conformance,content_type_conformance",
                "--phases",
                "examples,coverage,fuzzing",
                "--max-examples",
                EXAMPLES,
                "--seed",
                "1",
                "--continue-on-failure",
                "--workers",
                "2",
                "--header",
                "X-Requested-With: task-manager",
                "--report-junit-path",
                REPORTS.resolve("TEST-fuzz-%s.xml".formatted(name)).toString()));
        if (!cookie.isEmpty()) {
            command.addAll(List.of("--header", "Cookie: " + cookie));
        }
        command.addAll(List.of(which));
        try {
            Files.createDirectories(REPORTS);
            // It keeps what it found where it runs.
            return new ProcessBuilder(command)
                    .directory(TARGET.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    PROGRAM + " cannot be run; `pip install schemathesis`, or say where it is.", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
