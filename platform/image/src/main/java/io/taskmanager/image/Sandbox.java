package io.taskmanager.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder as the root of a process: what runs in there sees the image's files, and the machine's processes and network. */
record Sandbox(Path root) {
    /** Mounts are the process' own and end with it. PATH is the image's, for its command only. */
    private static final String ENTER =
            """
            root=$1 user=$2 path=$PATH; shift 2
            PATH=/usr/sbin:/usr/bin:/sbin:/bin
            for folder in proc dev sys; do
              mkdir -p "$root/$folder" && mount --rbind "/$folder" "$root/$folder" || exit
            done
            cd "$root" && chroot=$(command -v chroot) && PATH=$path exec "$chroot" $user "$root" "$@"
            """;

    static boolean possible() {
        try {
            var words = new ArrayList<>(ownMounts());
            words.add("true");
            return System.getProperty("os.name").equals("Linux")
                    && new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command as user 65532 where we are root, else as an unprivileged user who sees himself as root. */
    Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        var words = new ArrayList<>(ownMounts());
        words.addAll(List.of("sh", "-c", ENTER, "sh", root.toString(), weAreRoot() ? "--userspec=65532:65532" : ""));
        words.addAll(command);
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> ownMounts() {
        return weAreRoot() ? List.of("unshare", "--mount") : List.of("unshare", "--user", "--map-root-user", "--mount");
    }

    private static boolean weAreRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
