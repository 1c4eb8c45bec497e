package io.taskmanager.local.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where this module was built: its own classes and the folder {@code lib} of all it runs on ({@code platform/local/target}).
 *
 * <p>Taken from the system property {@code task-manager.local.home}, else from where this class was loaded.
 */
public record Home(Path folder) {

    /** @throws IllegalStateException when there is no library folder, which means that this module was not built */
    public static Home find() {
        var property = System.getProperty("task-manager.local.home");
        var folder = property != null ? Path.of(property) : codeSource().getParent();
        if (folder == null || !Files.isDirectory(folder.resolve("lib"))) {
            throw new IllegalStateException("No library folder in %s: build platform/local first".formatted(folder));
        }
        return new Home(folder.toAbsolutePath().normalize());
    }

    /** The root of the repository, which has the packaged services. */
    public Path repository() {
        return folder.resolve("../../..").normalize();
    }

    /** Our classes, then all libraries in a fixed order; ours as a jar when that is up to date, which the AOT cache needs. */
    public List<Path> code() {
        try (var jars = Files.list(folder.resolve("lib"))) {
            var libraries = jars.filter(jar -> jar.toString().endsWith(".jar")).sorted();
            return Stream.concat(Stream.of(ours()), libraries).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String classPath() {
        return code().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The one library whose name starts so. */
    public Path library(String prefix) {
        try (var jars = Files.list(folder.resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No library " + prefix + " in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ours() throws IOException {
        var classes = folder.resolve("classes");
        try (var files = Files.list(folder)) {
            var jar = files.filter(file -> file.getFileName().toString().matches("local-.*\\.jar"))
                    .findFirst();
            if (jar.isEmpty() || (Files.isDirectory(classes) && newest(classes) > modified(jar.get()))) {
                return classes;
            }
            return jar.get();
        }
    }

    private static long newest(Path classes) throws IOException {
        try (var files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(Home::modified)
                    .max()
                    .orElse(0);
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    private static Path codeSource() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
