package io.taskmanager.gateway.web;

import io.taskmanager.gateway.answer.Answers;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Serves the web app. Its pages are index.html, because the app routes them itself; all other paths are files or
 * nothing, so that a stale page never takes HTML for a script. To a browser, nothing looks like the app too, but is 404.
 */
@ApplicationScoped
public class WebApp {
    static final String ASSETS = "/assets/";
    private static final Logger LOG = Logger.getLogger(WebApp.class);
    private static final String INDEX = "/index.html";

    private final Map<String, WebFile> files;
    private final Answers answers;

    WebApp(WebConfig config, Answers answers) {
        this.files = WebFiles.load(config.folder());
        this.answers = answers;
        if (files.isEmpty()) {
            LOG.warn("The web app is not part of this build; only the API is served");
        }
    }

    /** The file for the request and its kind, or null when the request is not for the web app. */
    public @Nullable Page find(HttpServerRequest request) {
        var path = request.path();
        var method = request.method();
        if (path == null || !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            return null;
        }
        var index = files.get(INDEX);
        if (index != null && Pages.isKnown(path)) {
            return new Page("/{page}", index, 200);
        }
        var file = files.get(path);
        if (file != null) {
            return new Page(path.startsWith(ASSETS) ? "/assets/{file}" : "/{file}", file, 200);
        }
        return index != null && Pages.isLost(request) ? new Page("/{unknown}", index, 404) : null;
    }

    /** Something to send. */
    public static final class Page {
        private final String kind;
        private final WebFile file;
        private final int status;

        private Page(String kind, WebFile file, int status) {
            this.kind = kind;
            this.file = file;
            this.status = status;
        }

        /** Its name in metrics. */
        public String kind() {
            return kind;
        }
    }

    /** Answers the request, with the content only when the client does not have it. */
    public void answer(HttpServerRequest request, Page page) {
        var file = page.file;
        var encoding = file.negotiate(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var variant = file.variant(encoding);
        var response = request.response()
                .setStatusCode(page.status)
                .putHeader(HttpHeaders.CACHE_CONTROL, file.cacheControl())
                .putHeader(HttpHeaders.ETAG, variant.etag());
        response.headers().add(HttpHeaders.VARY, "Accept-Encoding");
        if (page.status == 200 && variant.isKnownBy(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        if (encoding != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        answers.send(request, file.contentType(), variant.content());
    }
}
