package io.taskmanager.image;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The OCI annotations of every image, from the commit it is built of: two builds of one commit say the same. */
record Labels(Map<String, String> common, Instant created) {
    private static final String PREFIX = "org.opencontainers.image.";

    static Labels ofCommit(Path repository, Map<String, String> environment) {
        var commit = git(repository, "log", "-1", "--format=%H %ct").split(" ");
        var created = Instant.ofEpochSecond(Long.parseLong(commit[1]));
        var common =
                new HashMap<>(Map.of("revision", commit[0], "created", created.toString(), "licenses", "Apache-2.0"));
        var source = environment.getOrDefault("IMAGE_SOURCE", "");
        if (!source.isEmpty()) {
            common.put("source", source);
        }
        return new Labels(Map.copyOf(common), created);
    }

    Map<String, String> of(ImageName image) {
        var labels = new HashMap<String, String>();
        common.forEach((name, value) -> labels.put(PREFIX + name, value));
        labels.put(PREFIX + "title", image.name());
        labels.put(PREFIX + "version", image.tag());
        labels.put(PREFIX + "vendor", "Task Manager");
        return labels;
    }

    private static String git(Path repository, String... arguments) {
        var words =
                new ArrayList<>(List.of("git", "-C", repository.toAbsolutePath().toString()));
        words.addAll(List.of(arguments));
        return Command.run(words.toArray(String[]::new)).strip();
    }
}
