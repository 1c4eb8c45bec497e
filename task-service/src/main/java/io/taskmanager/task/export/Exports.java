package io.taskmanager.task.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.account.Accounts;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.task.TaskReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes the tasks of projects to files. Who may read is decided first; then nothing is held but what is being written. */
@ApplicationScoped
public class Exports {

    private static final int BUFFER = 16 * 1024;

    private final Projects projects;
    private final TaskReading reading;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Clock clock;

    Exports(Projects projects, TaskReading reading, Accounts accounts, ObjectMapper json, Clock clock) {
        this.projects = projects;
        this.reading = reading;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is to be written.
     *
     * @param name of the file, without its ending
     * @param title for people
     */
    public record Content(String name, String title, List<Project> projects) {}

    /** One project, also an archived one. */
    public Content ofProject(UUID projectId, UUID caller) {
        Project project = projects.require(projectId, caller, Action.READ_TASKS);
        return new Content(project.fields().key(), project.fields().name(), List.of(project));
    }

    /** All projects of the caller, also the archived ones. */
    public Content ofAll(UUID caller) {
        return new Content("tasks", "Tasks", projects.live(caller, Action.READ_TASKS));
    }

    /** The file name, of letters, digits and hyphens: {@code HOME-2026-11-28.csv}. */
    String fileName(Content content, ExportFormat format) {
        return "%s-%s.%s"
                .formatted(content.name(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), format.label());
    }

    /** Writes as fast as the other side takes it. */
    public void write(Content content, ExportFormat format, OutputStream to) throws IOException {
        OutputStream out = new BufferedOutputStream(to, BUFFER);
        write(content, open(content, format, out));
        out.flush();
    }

    /** What is due and not done, as events, which all calendar programs show. */
    public void writeEvents(Content content, OutputStream to) throws IOException {
        OutputStream out = new BufferedOutputStream(to, BUFFER);
        write(content, new CalendarFile(out, content.title(), clock.instant(), CalendarFile.Kind.EVENTS));
        out.flush();
    }

    private void write(Content content, TaskFile opened) throws IOException {
        try (TaskFile file = opened) {
            for (Project project : content.projects()) {
                file.project(project);
                reading.each(project, task -> {
                    try {
                        file.task(task);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private TaskFile open(Content content, ExportFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case JSON -> new JsonFile(json, out, clock.instant());
            case CSV -> new CsvFile(accounts, out);
            case ICS -> new CalendarFile(out, content.title(), clock.instant(), CalendarFile.Kind.TODOS);
        };
    }
}
