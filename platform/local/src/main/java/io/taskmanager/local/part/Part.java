package io.taskmanager.local.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of the suite: how it is started, where it answers, when it is ready.
 *
 * @param address as a person would use it, for example {@code 127.0.0.1:9092}
 * @param code the files and folders its classes come from; empty for a native program
 * @param environment added to the launcher's own
 * @param log where its output goes
 */
public record Part(
        String name,
        String address,
        List<String> command,
        List<Path> code,
        Map<String, String> environment,
        Probe ready,
        Path log) {

    public Part withCommand(List<String> other) {
        return new Part(name, address, other, code, environment, ready, log);
    }
}
