package io.taskmanager.local.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * AOT caches (JEP 483, 514): what a JVM learnt about loading and linking its classes in one run, for the next.
 *
 * <p>The name of a cache carries a hash of the code, the JVM and its flags. The JVM ignores a cache that does not fit or
 * is broken, so none can prevent a start. Without JDK 25 nothing here has an effect.
 */
public record FastStart(Path folder) {
    private static final int JDK_THAT_TRAINS_IN_ONE_STEP = 25;

    public static boolean possible() {
        return Runtime.version().feature() >= JDK_THAT_TRAINS_IN_ONE_STEP;
    }

    /** The part with its cache, if it has one. */
    public Part using(Part part) {
        return has(part) && Files.exists(cache(part)) ? withFlag(part, "-XX:AOTCache=" + cache(part)) : part;
    }

    public boolean complete(List<Part> parts) {
        return parts.stream().filter(FastStart::has).allMatch(part -> Files.exists(cache(part)));
    }

    /** The part as it writes its cache when it ends, out of the way of everything else on the machine. */
    public Part recording(Part part) {
        if (!has(part)) {
            return part;
        }
        var recording = withFlag(part, "-XX:AOTCacheOutput=" + unfinished(part));
        var gently = new ArrayList<>(List.of("nice", "-n", "19"));
        gently.addAll(recording.command());
        return recording.withCommand(List.copyOf(gently));
    }

    /** Puts the caches just written in place of all older ones. */
    public void adopt(List<Part> parts) {
        var adopted = parts.stream().filter(FastStart::has).toList();
        try {
            for (var part : adopted) {
                if (Files.exists(unfinished(part))) {
                    Files.move(unfinished(part), cache(part), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            var current = adopted.stream().map(this::cache).collect(Collectors.toSet());
            try (var files = Files.list(folder)) {
                for (var old : files.filter(Files::isRegularFile)
                        .filter(file -> !current.contains(file))
                        .toList()) {
                    Files.delete(old);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(Part part) {
        return possible() && !part.code().isEmpty();
    }

    private static Part withFlag(Part part, String flag) {
        var command = new ArrayList<>(part.command());
        command.add(1, flag);
        return part.withCommand(List.copyOf(command));
    }

    private Path unfinished(Part part) {
        return cache(part).resolveSibling(cache(part).getFileName() + ".new");
    }

    private Path cache(Part part) {
        return folder.resolve("%s-%s.aot".formatted(part.name(), hash(part)));
    }

    private static String hash(Part part) {
        var flags =
                part.command().stream().filter(word -> word.startsWith("-X")).collect(Collectors.joining(" "));
        var text = Runtime.version() + " " + flags + "\n"
                + part.code().stream().map(FastStart::describe).collect(Collectors.joining());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Name, size and time of each file: reading a hundred megabytes of jars would cost what the cache saves. */
    private static String describe(Path code) {
        try (var files = Files.walk(code)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .sorted()
                    .map(file -> "%s %d %d\n".formatted(file, file.length(), file.lastModified()))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
