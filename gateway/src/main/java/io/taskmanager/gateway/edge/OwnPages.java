package io.taskmanager.gateway.edge;

import io.taskmanager.gateway.answer.Answers;
import io.taskmanager.gateway.contract.OpenApiDocument;
import io.taskmanager.gateway.route.MethodNotAllowed;
import io.taskmanager.gateway.status.SuiteHealth;
import io.taskmanager.gateway.web.WebApp;
import io.taskmanager.kit.problem.NotFound;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;

/** What the gateway answers without a service: the suite's health, its OpenAPI document and the web app. */
@ApplicationScoped
class OwnPages {
    private final Map<String, Consumer<HttpServerRequest>> pages;
    private final Vertx vertx;
    private final SuiteHealth health;
    private final WebApp webApp;
    private final Answers answers;

    OwnPages(Vertx vertx, SuiteHealth health, OpenApiDocument document, WebApp webApp, Answers answers) {
        this.vertx = vertx;
        this.health = health;
        this.webApp = webApp;
        this.answers = answers;
        this.pages = Map.of(
                "/health", this::health,
                "/openapi.yaml", document::answerYaml,
                "/openapi.json", document::answerJson);
    }

    /** @throws NotFound when there is nothing at this path */
    void handle(HttpServerRequest request) {
        request.resume();
        var page = request.path() == null ? null : pages.get(request.path());
        if (page != null) {
            new RouteTemplate(request.path()).nameFor(request);
            requireReading(request);
            page.accept(request);
            return;
        }
        var found = webApp.find(request);
        if (found == null) {
            throw new NotFound("There is nothing at this path.");
        }
        new RouteTemplate(found.kind()).nameFor(request);
        webApp.answer(request, found);
    }

    private static void requireReading(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            throw new MethodNotAllowed("GET, HEAD");
        }
    }

    private void health(HttpServerRequest request) {
        var context = vertx.getOrCreateContext();
        health.current()
                .onComplete(view -> context.runOnContext(v -> {
                    if (view.succeeded()) {
                        answers.json(request, view.result());
                    } else {
                        answers.fail(request, view.cause());
                    }
                }));
    }
}
