package io.taskmanager.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.All;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every exception that leaves a resource into problem+json: the one place that builds error answers. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final List<ProblemTranslator> translators;

    ProblemMapper(@All List<ProblemTranslator> translators) {
        this.translators = translators;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri) {
        var response = Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(problem.document(uri.getPath(), traceId()));
        problem.headers().forEach(response::header);
        return response.build();
    }

    @ServerExceptionMapper
    Response unreadable(JacksonException e, UriInfo uri) {
        return problem(UnreadableJson.problem(e), uri);
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    Response invalid(ConstraintViolationException e, UriInfo uri) {
        var bodyIsMissing = e.getConstraintViolations().stream().anyMatch(ProblemMapper::isMissingBody);
        return problem(
                bodyIsMissing ? new Malformed("A JSON body is required.") : new InvalidFields(fieldErrors(e)), uri);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException e, UriInfo uri) {
        return problem(new Unauthenticated("Sign in first."), uri);
    }

    @ServerExceptionMapper
    Response notAuthentic(AuthenticationFailedException e, UriInfo uri) {
        return problem(
                find(e, Problem.class) instanceof Problem known
                        ? known
                        : new Unauthenticated("The access token is not valid."),
                uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return problem(new Forbidden("You may not do this."), uri);
    }

    /** What JAX-RS itself refuses: no such path, wrong method, wrong media type, unreadable body. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e, UriInfo uri) {
        if (find(e, Problem.class) instanceof Problem known) {
            return problem(known, uri);
        }
        if (find(e, JacksonException.class) instanceof JacksonException json) {
            return unreadable(json, uri);
        }
        var status = Response.Status.fromStatusCode(e.getResponse().getStatus());
        if (status == null || status.getFamily() == Response.Status.Family.SERVER_ERROR) {
            return unexpected(e, uri);
        }
        var document = new ProblemDocument(
                "about:blank",
                status.getReasonPhrase(),
                status.getStatusCode(),
                status.getReasonPhrase(),
                uri.getPath(),
                traceId(),
                null,
                Map.of());
        return Response.fromResponse(e.getResponse())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document)
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri) {
        if (find(e, Problem.class) instanceof Problem known) {
            return problem(known, uri);
        }
        for (var translator : translators) {
            if (translator.translate(e) instanceof Problem known) {
                return problem(known, uri);
            }
        }
        LOG.error("Request failed unexpectedly", e);
        return problem(new Unexpected(), uri);
    }

    private static List<FieldError> fieldErrors(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(v -> new FieldError(field(v), v.getMessage()))
                .toList();
    }

    /** {@code @NotNull} on a parameter itself: only bodies carry it. */
    private static boolean isMissingBody(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof NotNull
                && nodes(violation).size() == 2;
    }

    /** The path without the method's and the body parameter's name: {@code create.task.title} is {@code title}. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = nodes(violation);
        var inBody = nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size());
        return String.join(".", inBody);
    }

    private static List<String> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
    }

    private static <T> @Nullable T find(@Nullable Throwable e, Class<T> type) {
        for (var at = e; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }

    private static @Nullable String traceId() {
        var context = Objects.requireNonNull(Span.current()).getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
