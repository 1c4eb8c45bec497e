package io.taskmanager.kit.request;

import io.taskmanager.kit.id.Ids;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Keeps the id the gateway gave, or makes one, and puts it into the log lines and the answer. */
public class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final String LOG_FIELD = "requestId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** The given id when it is safe to log, else a new one. */
    public static String of(@Nullable String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }

    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext request) {
        MDC.put(LOG_FIELD, of(request.getHeaderString(HEADER)));
    }

    @ServerResponseFilter
    void end(ContainerResponseContext response) {
        if (MDC.get(LOG_FIELD) instanceof String id) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }
}
