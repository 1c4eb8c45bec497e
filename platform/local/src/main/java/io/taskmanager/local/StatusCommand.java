package io.taskmanager.local;

import io.taskmanager.local.data.FolderLock;
import io.taskmanager.local.data.Roster;
import io.taskmanager.local.part.PartState;
import io.taskmanager.local.part.ProcessFacts;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows the parts: where each answers, since when, and the memory it takes.")
final class StatusCommand implements Callable<Integer> {
    private static final String ROW = "%-14s %8s  %-22s %-11s %10s %8s%n";

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var folder = data.open();
        var out = spec.commandLine().getOut();
        var owner = FolderLock.owner(folder);
        if (owner.isEmpty()) {
            out.println("Nothing runs on " + folder.root());
            return 0;
        }
        var launcher = owner.get();
        var parts = new ArrayList<>(new Roster(folder).read());
        parts.add(new PartState(
                "launcher", launcher.address(), PartState.Phase.READY, launcher.pid(), startOf(launcher.pid())));
        print(out, parts);
        return 0;
    }

    private static void print(PrintWriter out, List<PartState> parts) {
        out.printf(ROW, "part", "pid", "address", "state", "uptime", "RSS MB");
        long total = 0;
        for (var part : parts) {
            long megabytes = part.pid() == 0
                    ? 0
                    : ProcessFacts.of(part.pid()).residentMegabytes().orElse(0);
            total += megabytes;
            out.printf(
                    ROW,
                    part.name(),
                    part.pid() == 0 ? "-" : part.pid(),
                    part.address(),
                    part.phase().name().toLowerCase(Locale.ROOT),
                    uptime(part.since()),
                    megabytes == 0 ? "-" : megabytes);
        }
        out.printf(ROW, "total", "", "", "", "", total);
    }

    private static Instant startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .orElseGet(Instant::now);
    }

    private static String uptime(Instant since) {
        var up = Duration.between(since, Instant.now());
        return "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
    }
}
