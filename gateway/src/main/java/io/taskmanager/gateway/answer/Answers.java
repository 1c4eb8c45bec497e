package io.taskmanager.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemDocument;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The answers the gateway gives by itself. */
@ApplicationScoped
public class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Answers with what went wrong. A failure that is no {@link Problem} is a defect: it is logged, and the client
     * gets 500 without details. When an answer has already begun it is cut off, so that nobody takes it for complete.
     */
    public void fail(HttpServerRequest request, Throwable failure) {
        var problem = failure instanceof Problem known ? known : defect(request, failure);
        var response = request.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        send(request, ProblemDocument.MEDIA_TYPE, bytes(problem.document(request.path(), traceId())));
        UnreadContent.discard(request);
    }

    /** Answers 200 with a value as JSON. */
    public void json(HttpServerRequest request, Object value) {
        send(request, "application/json", bytes(value));
    }

    /** Sends content with the status set before; for HEAD only what it would be. */
    public void send(HttpServerRequest request, String contentType, Buffer content) {
        var response = request.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
        if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(content);
        }
    }

    private Buffer bytes(Object value) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not representable as JSON", e);
        }
    }

    private static Problem defect(HttpServerRequest request, Throwable failure) {
        LOG.errorf(failure, "Request failed unexpectedly: %s", request.method());
        return new Defect();
    }

    private static @Nullable String traceId() {
        var context = Objects.requireNonNull(Span.current()).getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
