package io.taskmanager.notification.live;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.taskmanager.kit.caller.Caller;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The live stream over HTTP: server-sent events (WHATWG HTML, section 9.2). */
@Path("/api/stream")
@Authenticated
@Tag(name = "notifications")
class StreamResource {
    private static final long RETRY_MILLIS = 1_000;

    private final LiveStreams streams;
    private final Access access;
    private final Caller caller;

    StreamResource(LiveStreams streams, Access access, Caller caller) {
        this.streams = streams;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "stream", summary = "What happens from now on, as server-sent events", description = """
                    `event` is the CloudEvents type and `id` the position to resume from with Last-Event-ID. Without an \
                    id: `stream.opened`, `stream.reset` (the position is too old, refetch everything), \
                    `stream.interrupted` and `stream.resumed`. A comment every 15 seconds keeps the line open and moves \
                    the position. It ends with the access token, and when the user loses a project: open it again.""")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = StreamEvent.class)))
    public Multi<OutboundSseEvent> stream(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Parameter(description = "The same, for a client that cannot set headers")
                    @QueryParam("lastEventId")
                    @Nullable
                    String lastEventIdParameter,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        String from = lastEventId != null ? lastEventId : lastEventIdParameter;
        var visitor = new Visitor(caller.userId(), caller.expiresAt(), from, response::reset);
        response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
        return streams.open(visitor, access.stored(visitor.userId())).map(frame -> block(sse, frame));
    }

    private static OutboundSseEvent block(Sse sse, Frame frame) {
        var block = sse.newEventBuilder();
        if (frame.id() != null) {
            block.id(frame.id());
        }
        if (frame.event() != null) {
            block.name(frame.event());
        } else {
            block.comment("");
        }
        if (frame.data() != null) {
            block.data(frame.data());
        }
        if (frame.retry()) {
            block.reconnectDelay(RETRY_MILLIS);
        }
        return block.build();
    }
}
