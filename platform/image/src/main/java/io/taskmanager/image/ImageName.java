package io.taskmanager.image;

import java.util.Map;
import java.util.Optional;

/** What an image is called: as Jib has named it, with the parts replaced that Quarkus' own variables give. */
record ImageName(String repository, String name, String tag) {

    /** @param built {@code [repository/]name:tag} */
    static ImageName of(String built, Map<String, String> environment) {
        var path = built.substring(0, built.lastIndexOf(':'));
        var group = setting(environment, "GROUP").orElse("task-manager");
        return new ImageName(
                setting(environment, "REGISTRY").map(registry -> registry + "/").orElse("") + group,
                path.substring(path.lastIndexOf('/') + 1),
                setting(environment, "TAG").orElse(built.substring(built.lastIndexOf(':') + 1)));
    }

    private static Optional<String> setting(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get("QUARKUS_CONTAINER_IMAGE_" + name))
                .filter(value -> !value.isBlank());
    }

    @Override
    public String toString() {
        return repository + "/" + name + ":" + tag;
    }
}
