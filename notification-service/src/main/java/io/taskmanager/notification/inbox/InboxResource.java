package io.taskmanager.notification.inbox;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.page.Cursors;
import io.taskmanager.kit.page.ListParameters;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.notification.account.Accounts;
import io.taskmanager.notification.inbox.Inbox.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own inbox. */
@Path("/api/notifications")
@Authenticated
@RunOnVirtualThread
@Tag(name = "notifications")
class InboxResource {
    private final Inbox inbox;
    private final Accounts accounts;
    private final Cursors cursors;
    private final Caller caller;

    InboxResource(Inbox inbox, Accounts accounts, Cursors cursors, Caller caller) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listNotifications",
            summary = "What happened, newest first, with the number of unread ones")
    public NotificationPage list(
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "50"))
                    @Nullable
                    String limit,
            @Parameter(description = "The `next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("unread")
                    @Parameter(
                            description = "Only those that are not read",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String unread) {
        return list(ListParameters.limit(limit), cursor, ListParameters.flag("unread", unread));
    }

    private NotificationPage list(int limit, @Nullable String cursor, boolean unread) {
        UUID user = caller.userId();
        String context = "notifications %s %s".formatted(user, unread);
        Place after = cursor == null ? null : place(cursors.open(context, cursor));
        List<Notification> found = inbox.list(user, unread, after, limit + 1);
        List<Notification> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursors.seal(context, position(page.getLast())) : null;
        return new NotificationPage(views(page), next, inbox.unread(user));
    }

    @POST
    @Path("read")
    @Operation(operationId = "markNotificationsRead", summary = "Marks some or all notifications as read")
    public Unread read(@Valid @NotNull ReadNotifications request) {
        request.requireOneOf();
        UUID user = caller.userId();
        if (request.ids() != null) {
            inbox.markRead(user, request.ids());
        } else {
            inbox.markAllRead(user);
        }
        return new Unread(inbox.unread(user));
    }

    private List<NotificationView> views(List<Notification> notifications) {
        Map<UUID, String> names = accounts.names(notifications.stream()
                .map(notification -> notification.subject().actorId())
                .collect(Collectors.toSet()));
        return notifications.stream()
                .map(notification -> NotificationView.of(notification, names))
                .toList();
    }

    private static List<String> position(Notification last) {
        return List.of(Long.toString(last.time().toEpochMilli()), last.id().toString());
    }

    private static Place place(List<String> position) {
        if (position.size() != 2) {
            throw InvalidFields.of("cursor", "is not a cursor of this list");
        }
        return new Place(Instant.ofEpochMilli(Long.parseLong(position.get(0))), UUID.fromString(position.get(1)));
    }
}
