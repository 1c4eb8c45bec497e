package io.taskmanager.local;

import io.taskmanager.local.data.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data folder a command is about. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder (default: TASK_MANAGER_DATA, else task-manager in your data home).")
    private @Nullable Path folder;

    DataFolder open() {
        return DataFolder.open(folder != null ? folder : DataFolder.usual());
    }
}
