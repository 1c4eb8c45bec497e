package io.taskmanager.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/**
 * A Redis server as a cache: nothing written to disk, the least recently used entries leave first.
 *
 * <p>The binary comes from a library that carries one per platform; a {@code redis-server} on the PATH is taken where
 * that one does not run. Unlike its two neighbours it is a native program, so there is nothing to run in a JVM.
 */
final class EmbeddedRedis {
    private EmbeddedRedis() {}

    /** The command that starts the server in the foreground; unpacks the binary into the folder at first. */
    static List<String> command(Path library, String host, int port, Path folder) {
        return List.of(
                binary(library, folder),
                "--bind",
                host,
                "--port",
                Integer.toString(port),
                // It has no password and asks for none: who may reach it is decided by the address, or by the network.
                "--protected-mode",
                "no",
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--appendonly",
                "no",
                "--maxmemory",
                "64mb",
                "--maxmemory-policy",
                "allkeys-lru");
    }

    private static String binary(Path library, Path folder) {
        try {
            var unpacked = Files.createDirectories(folder).resolve("redis-server");
            if (!runs(unpacked.toString())) {
                unpack(library, unpacked);
            }
            return runs(unpacked.toString()) ? unpacked.toString() : "redis-server";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path library, Path target) throws IOException {
        try (var jar = new ZipFile(library.toFile())) {
            var entry = jar.stream()
                    .filter(file -> file.getName().startsWith("redis-server-"))
                    .filter(file -> file.getName().endsWith("-" + platform()))
                    .findFirst();
            if (entry.isPresent()) {
                Files.copy(jar.getInputStream(entry.get()), target, StandardCopyOption.REPLACE_EXISTING);
                target.toFile().setExecutable(true);
            }
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        return system + (System.getProperty("os.arch").equals("aarch64") ? "-arm64" : "-amd64");
    }

    private static boolean runs(String binary) {
        try {
            var process = new ProcessBuilder(binary, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // not there, or made for another platform
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
