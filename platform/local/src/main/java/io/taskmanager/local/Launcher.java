package io.taskmanager.local;

import io.taskmanager.local.data.DataFolderRefused;
import io.taskmanager.local.part.PartFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The whole suite on one machine, by one command line: {@code run}, {@code stop}, {@code status}.
 *
 * <p>Exit codes: 0 as asked, 1 refused or failed with a message, 2 a command line that cannot be understood.
 */
@Command(
        name = "task-manager",
        description = "Runs Task Manager on this machine, without containers or a cluster.",
        mixinStandardHelpOptions = true,
        subcommands = {RunCommand.class, StopCommand.class, StatusCommand.class})
public final class Launcher {

    private Launcher() {}

    public static void main(String... args) {
        System.exit(new CommandLine(new Launcher())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!forPeople(failure)) {
                        throw failure;
                    }
                    command.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args));
    }

    private static boolean forPeople(Exception failure) {
        return failure instanceof StartRefused || failure instanceof DataFolderRefused || failure instanceof PartFailed;
    }
}
