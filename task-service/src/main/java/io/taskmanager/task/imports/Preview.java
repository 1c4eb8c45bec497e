package io.taskmanager.task.imports;

import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.NewTask;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds out what a file is, and how it begins. */
final class Preview {

    private static final int ROWS = 5;
    private static final int LONGEST_CELL = 200;
    private static final List<String> SHOWN = List.of("title", "project", "labels", "due");

    /** Members that the JSON of a Todoist backup has, and a Trello board has not. */
    private static final Set<String> TODOIST_NAMES = Set.of("items", "sync_token");

    private Preview() {}

    /** There is enough of it. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    /**
     * @param named what the owner says it is; null to find out
     * @throws UnreadableFile when it is not that, or nothing that is known
     */
    static ImportPreview of(TaskSource.File file, @Nullable ImportKind named) throws IOException {
        ImportKind kind = named == null ? detected(file) : named;
        return switch (kind) {
            case CSV -> table(file);
            case TODOIST -> tasks(file, kind, new TodoistSource(ZoneOffset.UTC, LocalDate.EPOCH));
            case TRELLO -> tasks(file, kind, new TrelloSource(ZoneOffset.UTC));
            case VIKUNJA -> tasks(file, kind, new VikunjaSource(ZoneOffset.UTC));
        };
    }

    private static ImportKind detected(TaskSource.File file) throws IOException {
        switch (TaskSource.first(file)) {
            case '[' -> {
                return ImportKind.VIKUNJA;
            }
            case '{' -> {
                return ofObject(file);
            }
            case 'P' -> {
                if (zip(file)) {
                    throw new UnreadableFile("This is an archive: unpack it, and upload the file in it.");
                }
            }
            default -> {
                // a table, then
            }
        }
        try (Table table = Table.open(file.open())) {
            boolean todoist = table.names().containsAll(List.of("TYPE", "CONTENT", "INDENT"));
            return todoist ? ImportKind.TODOIST : ImportKind.CSV;
        }
    }

    /** Both have an object; its names tell whose it is. */
    private static ImportKind ofObject(TaskSource.File file) throws IOException {
        ImportKind[] found = {ImportKind.TRELLO};
        JsonFiles.read(
                file.open(),
                root -> JsonFiles.members(root, (name, value) -> {
                    if (TODOIST_NAMES.contains(name)) {
                        found[0] = ImportKind.TODOIST;
                    }
                }));
        return found[0];
    }

    private static boolean zip(TaskSource.File file) throws IOException {
        try (InputStream in = file.open()) {
            return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }

    private static ImportPreview table(TaskSource.File file) throws IOException {
        List<ImportPreview.Row> rows = new ArrayList<>();
        try (Table table = Table.open(file.open())) {
            if (table.names().isEmpty()) {
                throw new UnreadableFile("The file is empty.");
            }
            for (String[] cells = table.next(); cells != null && rows.size() < ROWS; cells = table.next()) {
                rows.add(new ImportPreview.Row(
                        Arrays.stream(cells).map(Preview::shortened).toList()));
            }
            return new ImportPreview(ImportKind.CSV, table.names(), rows, CsvField.guess(table.names()));
        }
    }

    private static ImportPreview tasks(TaskSource.File file, ImportKind kind, TaskSource source) throws IOException {
        List<ImportPreview.Row> rows = new ArrayList<>();
        Consumer<ImportLine> taking = line -> {
            if (line.task() != null) {
                rows.add(row(line, line.task()));
            }
            if (rows.size() >= ROWS) {
                throw new Enough();
            }
        };
        try {
            source.read(file, taking);
        } catch (Enough e) {
            // as wanted
        }
        return new ImportPreview(kind, SHOWN, rows, Map.of());
    }

    private static ImportPreview.Row row(ImportLine line, NewTask task) {
        Due due = task.due();
        String when = due == null ? "" : due.date() != null ? due.date() : String.valueOf(due.at());
        List<String> labels = task.labels() == null ? List.of() : task.labels();
        return new ImportPreview.Row(List.of(
                shortened(task.title()),
                shortened(line.project() == null ? "" : line.project()),
                shortened(String.join(", ", labels)),
                when));
    }

    private static String shortened(@Nullable String text) {
        String cell = text == null ? "" : text;
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL - 1) + "…";
    }
}
