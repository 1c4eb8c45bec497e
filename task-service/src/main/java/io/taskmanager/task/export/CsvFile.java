package io.taskmanager.task.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.taskmanager.task.account.Account;
import io.taskmanager.task.account.Accounts;
import io.taskmanager.task.project.Member;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.reminder.Reminder;
import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.TaskView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line for each task, under a line of names. Assignees are there by their e-mail addresses, labels with commas between;
 * the import reads it as it is.
 */
final class CsvFile implements TaskFile {

    /** The columns in their order. */
    static final List<String> COLUMNS = List.of(
            "project",
            "key",
            "title",
            "description",
            "status",
            "priority",
            "labels",
            "assignees",
            "start",
            "due",
            "recurrence",
            "created",
            "updated",
            "completed",
            "reminders");

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final Accounts accounts;
    private final SequenceWriter out;
    private Map<UUID, Account> people = Map.of();
    private String projectName = "";

    CsvFile(Accounts accounts, OutputStream to) throws IOException {
        this.accounts = accounts;
        CsvSchema schema = CsvSchema.builder()
                .addColumns(COLUMNS, CsvSchema.ColumnType.STRING)
                .build()
                .withoutHeader()
                .withLineSeparator("\r\n");
        out = CSV.writer(schema).writeValues(to);
        out.write(COLUMNS.toArray(String[]::new));
    }

    @Override
    public void project(Project project) {
        projectName = project.fields().name();
        people = accounts.withIds(project.members().stream().map(Member::userId).toList());
    }

    @Override
    public void task(TaskView task) throws IOException {
        String[] cells = Stream.of(
                        projectName,
                        task.key(),
                        task.title(),
                        task.description(),
                        task.status().label(),
                        String.valueOf(task.priority()),
                        String.join(",", task.labels()),
                        task.assignees().stream().map(this::address).collect(Collectors.joining(",")),
                        text(task.start()),
                        text(task.due()),
                        text(task.recurrence()),
                        task.createdAt().toString(),
                        task.updatedAt().toString(),
                        task.completedAt() == null ? "" : task.completedAt().toString(),
                        task.reminders().stream().map(Reminder::text).collect(Collectors.joining(",")))
                .map(Cells::harmless)
                .toArray(String[]::new);
        out.write(cells);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Who has left the project is there by id. */
    private String address(UUID userId) {
        Account account = people.get(userId);
        return account == null ? userId.toString() : account.email();
    }

    private static String text(@Nullable Due due) {
        if (due == null) {
            return "";
        }
        return due.date() != null ? due.date() : due.at() + " " + due.zone();
    }

    private static String text(@Nullable Recurrence recurrence) {
        return recurrence == null ? "" : recurrence.rule();
    }
}
