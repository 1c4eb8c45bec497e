package io.taskmanager.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.taskmanager.gateway.answer.Answers;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Serves the suite's OpenAPI 3.1 document, as YAML and as JSON. */
@ApplicationScoped
public class OpenApiDocument {
    private static final String RESOURCE = "contract/openapi.yaml";

    private final Answers answers;
    private final Buffer yaml;
    private final Buffer json;

    OpenApiDocument(Answers answers, ObjectMapper mapper) {
        this.answers = answers;
        try (var in = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE), RESOURCE)) {
            var bytes = in.readAllBytes();
            yaml = Buffer.buffer(bytes);
            json = Buffer.buffer(mapper.writeValueAsBytes(new YAMLMapper().readTree(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void answerYaml(HttpServerRequest request) {
        answers.send(request, "application/yaml", yaml);
    }

    public void answerJson(HttpServerRequest request) {
        answers.send(request, "application/json", json);
    }
}
