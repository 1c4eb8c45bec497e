package io.taskmanager.task.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A way to read one kind of file, from its beginning to its end, with one task at a time in memory. */
sealed interface TaskSource permits CsvSource, TodoistSource, TrelloSource, VikunjaSource {

    /** The file, each time from its beginning. */
    @FunctionalInterface
    interface File {
        InputStream open() throws IOException;
    }

    /**
     * Gives each task, and each line that is none.
     *
     * @throws UnreadableFile when the rest cannot be read
     */
    void read(File file, Consumer<ImportLine> reader) throws IOException;
}
