package io.taskmanager.local;

import io.taskmanager.local.data.DataFolder;
import io.taskmanager.local.data.FolderLock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Stops the suite that runs on the data folder, and waits for it.")
final class StopCommand implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 90;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var folder = data.open();
        var out = spec.commandLine().getOut();
        var owner = FolderLock.owner(folder);
        if (owner.isEmpty()) {
            out.println("Nothing runs on " + folder.root());
            return 0;
        }
        return stop(folder, owner.get().pid());
    }

    private int stop(DataFolder folder, long pid) throws Exception {
        var launcher = ProcessHandle.of(pid);
        if (launcher.isPresent()) {
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new StartRefused("The launcher (pid %d) still has not ended after %d s. Its logs: %s"
                        .formatted(pid, PATIENCE_SECONDS, folder.logs()));
            }
        }
        spec.commandLine().getOut().println("Stopped.");
        return 0;
    }
}
