package io.taskmanager.k8s.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The commands of a runbook, run as somebody would who follows it. */
record Runbook(String alert) {
    private static final String PROMPT = "$ ";

    /**
     * What the commands printed, each below itself, to be pasted into the page.
     *
     * @param environment what the commands use, as the README of the runbooks says
     */
    String run(Map<String, String> environment) {
        return ChartFiles.runbook(alert)
                .lines()
                .filter(line -> line.startsWith(PROMPT))
                .map(line -> line + "\n" + output(line.substring(PROMPT.length()), environment))
                .collect(Collectors.joining());
    }

    private static String output(String command, Map<String, String> environment) {
        var process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        process.environment().putAll(environment);
        try {
            return new String(process.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
