package io.taskmanager.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM of the suite: the JDK we run on, and as little memory and start-up time as a small JVM needs. */
public final class JavaCommand {
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-XX:ReservedCodeCacheSize=48m");

    private final List<String> flags = new ArrayList<>(SMALL);

    private JavaCommand(int heapMegabytes) {
        flags.add("-Xmx" + heapMegabytes + "m");
    }

    public static JavaCommand heap(int megabytes) {
        return new JavaCommand(megabytes);
    }

    public JavaCommand with(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    public List<String> main(String classPath, String mainClass, String... arguments) {
        var line = line();
        line.addAll(List.of("-cp", classPath, mainClass));
        line.addAll(List.of(arguments));
        return List.copyOf(line);
    }

    public List<String> jar(Path jar) {
        var line = line();
        line.addAll(List.of("-jar", jar.toString()));
        return List.copyOf(line);
    }

    private List<String> line() {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags);
        return line;
    }
}
