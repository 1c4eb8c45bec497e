package io.taskmanager.local;

import io.taskmanager.local.part.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A repository as the launcher expects it after a build, with a stand-in for each service. */
record StandInRepository(Path root) {
    private static final List<String> SERVICES =
            List.of("auth-service", "task-service", "notification-service", "gateway");

    static StandInRepository in(Path root) throws IOException {
        for (var service : SERVICES) {
            var app = Files.createDirectories(root.resolve(service).resolve("target/quarkus-app"));
            writeJar(app.resolve("quarkus-run.jar"));
        }
        var home = Files.createDirectories(root.resolve("platform/local/target"));
        Files.createSymbolicLink(home.resolve("lib"), Home.find().folder().resolve("lib"));
        Files.createSymbolicLink(home.resolve("classes"), Home.find().folder().resolve("classes"));
        return new StandInRepository(root);
    }

    /** A stand-in for each native binary, which says what it was started as. */
    void addBinaries() throws IOException {
        for (var service : SERVICES) {
            var target = root.resolve(service).resolve("target");
            var binary = Files.writeString(
                    target.resolve(service + "-runner"),
                    "#!/bin/sh\nexec '%s/bin/java' -Dstarted.as=\"$0\" -jar '%s'\n"
                            .formatted(System.getProperty("java.home"), target.resolve("quarkus-app/quarkus-run.jar")));
            binary.toFile().setExecutable(true);
        }
    }

    Path home() {
        return root.resolve("platform/local/target");
    }

    private static void writeJar(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        var file = StandIn.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = StandIn.class.getClassLoader().getResourceAsStream(file)) {
            out.putNextEntry(new JarEntry(file));
            code.transferTo(out);
        }
    }
}
