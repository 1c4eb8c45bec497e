package io.taskmanager.local;

import io.taskmanager.local.data.FolderLock;
import io.taskmanager.local.data.Roster;
import io.taskmanager.local.part.Home;
import io.taskmanager.local.part.LogFiles;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Starts the suite and keeps it running until Ctrl-C.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--fresh", description = "Wipe the data folder first. Asks nothing.")
    private boolean fresh;

    @Option(names = "--demo", description = "Fill a demo workspace: 3 users, 4 projects, 200 tasks with history.")
    private boolean demo;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the gateway (default: 8080, or the next free one).")
    private @Nullable Integer port;

    @Option(
            names = "--insecure-cookies",
            description = "Cookies without Secure, for plain http on another name than localhost.")
    private boolean insecureCookies;

    @Option(names = "--native", description = "Run the services' native binaries, which `make native` builds.")
    private boolean nativeBinaries;

    @Option(names = "--no-training", description = "Do not prepare faster starts in the background.")
    private boolean noTraining;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var folder = data.open();
        var lock = FolderLock.take(folder);
        var out = spec.commandLine().getOut();
        var home = Home.find();
        var roster = new Roster(folder);
        int left = roster.cleanUp();
        if (left > 0) {
            out.printf("Stopped what a killed launcher had left behind (processes: %d).%n", left);
        }
        if (fresh) {
            folder.wipe();
        }
        new LogFiles(folder.logs()).rotate();
        int gateway = GatewayPort.choose(port, out);
        out.printf("Starting Task Manager, data in %s%n", folder.root());
        out.flush();
        var run = new Run(home, new Built(home.repository(), nativeBinaries), folder, gateway, !insecureCookies, out);
        run.start(roster);
        lock.announce(run.address());
        run.welcome(demo);
        if (!noTraining) {
            run.train();
        }
        run.keep();
        return 0;
    }
}
