package io.taskmanager.image;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import java.util.ArrayList;
import java.util.List;

/**
 * How every JVM in an image runs unless {@code JAVA_TOOL_OPTIONS} says otherwise. The flags are in a file, because a flag
 * on the command line would win over that variable, and one in the variable's default would be lost when it is set.
 */
final class JvmSettings {
    static final AbsoluteUnixPath FLAGS = AbsoluteUnixPath.get("/work/jvm.flags");
    static final AbsoluteUnixPath AOT_CACHE = AbsoluteUnixPath.get("/work/app.aot");

    private static final List<String> DEFAULTS = List.of(
            // The other half of the container's memory is for what is not heap.
            "MaxRAMPercentage=50",
            "MinRAMPercentage=50",
            "+UseSerialGC",
            // C1 alone: a fast start and a third less memory, for services that mostly wait.
            "TieredStopAtLevel=1",
            "ThreadStackSize=512",
            "ReservedCodeCacheSize=48M",
            "+ExitOnOutOfMemoryError");

    private JvmSettings() {}

    static String flags(boolean aotCache) {
        var flags = new ArrayList<>(DEFAULTS);
        if (aotCache) {
            flags.add("AOTCache=" + AOT_CACHE);
        }
        return String.join("\n", flags) + "\n";
    }

    /** The command with these settings. A cache that does not fit is not worth a line among those of the service. */
    static List<String> in(List<String> command) {
        var words = new ArrayList<>(command);
        words.addAll(1, List.of("-XX:Flags=" + FLAGS, "-Xlog:aot*=off,cds*=off"));
        return List.copyOf(words);
    }
}
