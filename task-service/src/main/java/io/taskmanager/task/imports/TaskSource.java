package io.taskmanager.task.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A way to read one kind of file, from its beginning to its end, with one task at a time in memory. */
sealed interface TaskSource permits CsvSource, TodoistSource, TodoistJson, TrelloSource, VikunjaSource {

    /** The file, each time from its beginning. */
    @FunctionalInterface
    interface File {
        InputStream open() throws IOException;
    }

    /** The first character of the file that is no space; -1 of an empty one. */
    static int first(File file) throws IOException {
        try (InputStream in = file.open()) {
            int each = in.read();
            while (each >= 0 && (Character.isWhitespace(each) || each == 0xEF || each == 0xBB || each == 0xBF)) {
                each = in.read();
            }
            return each;
        }
    }

    /**
     * Gives each task, and each line that is none.
     *
     * @throws UnreadableFile when the rest cannot be read
     */
    void read(File file, Consumer<ImportLine> reader) throws IOException;
}
