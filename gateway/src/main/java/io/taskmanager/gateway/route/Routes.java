package io.taskmanager.gateway.route;

import static io.taskmanager.gateway.route.Access.PUBLIC;
import static io.taskmanager.gateway.route.Access.SIGNED_IN;
import static io.taskmanager.gateway.route.Service.AUTH;
import static io.taskmanager.gateway.route.Service.NOTIFICATION;
import static io.taskmanager.gateway.route.Service.TASK;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Objects;

/** The authorization table. A request that no row allows does not exist, whatever the services behind would answer. */
public final class Routes {
    private static final long MIB = 1024 * 1024;
    private static final Match UNKNOWN = new Match.Unknown();

    private static final List<Route> API = List.of(
            Route.of(POST, "/api/auth/register", AUTH, PUBLIC),
            Route.of(POST, "/api/auth/login", AUTH, PUBLIC),
            Route.of(POST, "/api/auth/refresh", AUTH, PUBLIC),
            Route.of(POST, "/api/auth/logout", AUTH, PUBLIC),
            Route.of(GET, "/api/auth/me", AUTH, SIGNED_IN),
            Route.of(GET, "/.well-known/jwks.json", AUTH, PUBLIC),
            Route.of(GET, "/api/projects", TASK, SIGNED_IN),
            Route.of(POST, "/api/projects", TASK, SIGNED_IN),
            Route.of(GET, "/api/projects/{id}", TASK, SIGNED_IN),
            Route.of(PATCH, "/api/projects/{id}", TASK, SIGNED_IN),
            Route.of(DELETE, "/api/projects/{id}", TASK, SIGNED_IN),
            Route.of(POST, "/api/projects/{id}/restore", TASK, SIGNED_IN),
            Route.of(GET, "/api/projects/{id}/members", TASK, SIGNED_IN),
            Route.of(POST, "/api/projects/{id}/members", TASK, SIGNED_IN),
            Route.of(PATCH, "/api/projects/{id}/members/{userId}", TASK, SIGNED_IN),
            Route.of(DELETE, "/api/projects/{id}/members/{userId}", TASK, SIGNED_IN),
            Route.of(GET, "/api/projects/{id}/activity", TASK, SIGNED_IN),
            Route.of(GET, "/api/projects/{id}/invitations", TASK, SIGNED_IN),
            Route.of(POST, "/api/projects/{id}/invitations", TASK, SIGNED_IN),
            Route.of(DELETE, "/api/projects/{id}/invitations/{invitationId}", TASK, SIGNED_IN),
            Route.of(POST, "/api/projects/{id}/transfer", TASK, SIGNED_IN),
            Route.of(PUT, "/api/projects/{id}/preferences", TASK, SIGNED_IN),
            Route.of(GET, "/api/projects/{id}/insight", TASK, SIGNED_IN),
            Route.of(GET, "/api/insight", TASK, SIGNED_IN),
            Route.of(GET, "/api/projects/{id}/tasks", TASK, SIGNED_IN),
            Route.of(POST, "/api/projects/{id}/tasks", TASK, SIGNED_IN),
            Route.of(GET, "/api/projects/{id}/occurrences", TASK, SIGNED_IN),
            Route.of(GET, "/api/projects/{id}/export", TASK, SIGNED_IN).asTransfer(),
            Route.of(GET, "/api/export", TASK, SIGNED_IN).asTransfer(),
            Route.of(POST, "/api/imports", TASK, SIGNED_IN).upTo(64 * MIB),
            Route.of(GET, "/api/imports/{id}", TASK, SIGNED_IN),
            Route.of(POST, "/api/imports/{id}/start", TASK, SIGNED_IN),
            Route.of(DELETE, "/api/imports/{id}", TASK, SIGNED_IN),
            Route.of(GET, "/api/calendar-feeds", TASK, SIGNED_IN),
            Route.of(POST, "/api/calendar-feeds", TASK, SIGNED_IN),
            // By a secret that only the owner was told: the service knows whose it is.
            Route.of(GET, "/api/calendar-feeds/{id}", TASK, PUBLIC),
            Route.of(DELETE, "/api/calendar-feeds/{id}", TASK, SIGNED_IN),
            Route.of(POST, "/api/tasks/bulk", TASK, SIGNED_IN).upTo(4 * MIB),
            Route.of(GET, "/api/tasks", TASK, SIGNED_IN),
            Route.of(GET, "/api/tasks/occurrences", TASK, SIGNED_IN),
            Route.of(GET, "/api/search", TASK, SIGNED_IN),
            Route.of(POST, "/api/quick-add/parse", TASK, SIGNED_IN),
            Route.of(GET, "/api/filters", TASK, SIGNED_IN),
            Route.of(POST, "/api/filters", TASK, SIGNED_IN),
            Route.of(GET, "/api/filters/{id}", TASK, SIGNED_IN),
            Route.of(PATCH, "/api/filters/{id}", TASK, SIGNED_IN),
            Route.of(DELETE, "/api/filters/{id}", TASK, SIGNED_IN),
            Route.of(POST, "/api/filters/{id}/move", TASK, SIGNED_IN),
            Route.of(GET, "/api/tasks/{id}", TASK, SIGNED_IN),
            Route.of(PATCH, "/api/tasks/{id}", TASK, SIGNED_IN),
            Route.of(DELETE, "/api/tasks/{id}", TASK, SIGNED_IN),
            Route.of(GET, "/api/tasks/{id}/history", TASK, SIGNED_IN),
            Route.of(POST, "/api/tasks/{id}/move", TASK, SIGNED_IN),
            Route.of(POST, "/api/tasks/{id}/restore", TASK, SIGNED_IN),
            Route.of(PUT, "/api/tasks/{id}/project", TASK, SIGNED_IN),
            Route.of(GET, "/api/tasks/{id}/subtasks", TASK, SIGNED_IN),
            Route.of(GET, "/api/tasks/{id}/relations", TASK, SIGNED_IN),
            Route.of(POST, "/api/tasks/{id}/relations", TASK, SIGNED_IN),
            Route.of(DELETE, "/api/tasks/{id}/relations/{relationId}", TASK, SIGNED_IN),
            Route.of(GET, "/api/tasks/{id}/attachments", TASK, SIGNED_IN),
            Route.of(POST, "/api/tasks/{id}/attachments", TASK, SIGNED_IN).asTransfer(),
            Route.of(GET, "/api/tasks/{id}/attachments/{attachmentId}", TASK, SIGNED_IN)
                    .asTransfer(),
            Route.of(GET, "/api/tasks/{id}/attachments/{attachmentId}/preview", TASK, SIGNED_IN),
            Route.of(DELETE, "/api/tasks/{id}/attachments/{attachmentId}", TASK, SIGNED_IN),
            Route.of(GET, "/api/tasks/{id}/comments", TASK, SIGNED_IN),
            Route.of(POST, "/api/tasks/{id}/comments", TASK, SIGNED_IN),
            Route.of(GET, "/api/tasks/{id}/comments/{commentId}", TASK, SIGNED_IN),
            Route.of(PATCH, "/api/tasks/{id}/comments/{commentId}", TASK, SIGNED_IN),
            Route.of(DELETE, "/api/tasks/{id}/comments/{commentId}", TASK, SIGNED_IN),
            Route.of(PUT, "/api/tasks/{id}/comments/{commentId}/reactions/{emoji}", TASK, SIGNED_IN),
            Route.of(DELETE, "/api/tasks/{id}/comments/{commentId}/reactions/{emoji}", TASK, SIGNED_IN),
            Route.of(GET, "/api/notifications", NOTIFICATION, SIGNED_IN),
            Route.of(POST, "/api/notifications/read", NOTIFICATION, SIGNED_IN),
            Route.of(GET, "/api/stream", NOTIFICATION, SIGNED_IN).asStream());

    private final List<Route> rows;
    private final PathTree tree = new PathTree();

    Routes(List<Route> rows) {
        this.rows = rows;
        rows.forEach(tree::add);
    }

    /** The table of the public API. */
    public static Routes api() {
        return new Routes(API);
    }

    /** Every row, in the order of the table. */
    public List<Route> rows() {
        return rows;
    }

    /** What becomes of a request. The path is compared as it was sent, without decoding. GET rows also allow HEAD. */
    public Match match(HttpMethod method, String path) {
        return Objects.requireNonNullElse(tree.find(method, path), UNKNOWN);
    }
}
