package io.taskmanager.task.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.task.TaskView;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** {@code {"exportedAt", "projects": [{"id", "key", "name", "tasks": [...]}]}}, each task as the API shows it. */
final class JsonFile implements TaskFile {

    private final ObjectMapper json;
    private final JsonGenerator out;
    private boolean inProject;

    JsonFile(ObjectMapper json, OutputStream to, Instant now) throws IOException {
        this.json = json;
        out = json.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.writeStartObject();
        out.writeStringField("exportedAt", now.toString());
        out.writeArrayFieldStart("projects");
    }

    @Override
    public void project(Project project) throws IOException {
        endProject();
        inProject = true;
        out.writeStartObject();
        out.writeStringField("id", project.id().toString());
        out.writeStringField("key", project.fields().key());
        out.writeStringField("name", project.fields().name());
        out.writeArrayFieldStart("tasks");
    }

    @Override
    public void task(TaskView task) throws IOException {
        json.writeValue(out, task);
    }

    @Override
    public void close() throws IOException {
        endProject();
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }

    private void endProject() throws IOException {
        if (inProject) {
            out.writeEndArray();
            out.writeEndObject();
        }
        inProject = false;
    }
}
