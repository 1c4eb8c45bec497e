package io.taskmanager.task.upload;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Files may be large, and are never held in memory; all other content is, so it keeps a small limit. */
@ApplicationScoped
class BodyLimits {

    static final long OTHER_CONTENT = 10L << 20;

    private static final Pattern FILES = Pattern.compile("/api/tasks/[^/]+/attachments/?|/api/imports/?");

    void install(@Observes Filters filters) {
        filters.register(BodyLimits::limit, 10);
    }

    private static void limit(RoutingContext context) {
        if (!FILES.matcher(context.normalizedPath()).matches()) {
            String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            if (length != null && isLonger(length)) {
                // Read, and forgotten, because many clients send all before they read what became of it.
                context.request().handler(unread -> {}).resume();
                context.fail(413);
                return;
            }
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, OTHER_CONTENT);
        }
        context.next();
    }

    /** What is no number the server has refused already. */
    private static boolean isLonger(String length) {
        try {
            return Long.parseLong(length) > OTHER_CONTENT;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
