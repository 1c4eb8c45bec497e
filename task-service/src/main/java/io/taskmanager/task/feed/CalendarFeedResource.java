package io.taskmanager.task.feed;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.task.export.ExportFormat;
import io.taskmanager.task.export.Exports;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/calendar-feeds")
@Authenticated
@RunOnVirtualThread
@Tag(name = "calendar feeds")
class CalendarFeedResource {

    private static final String ENDING = ".ics";

    private final FeedKeeping keeping;
    private final Exports exports;
    private final Caller caller;

    CalendarFeedResource(FeedKeeping keeping, Exports exports, Caller caller) {
        this.keeping = keeping;
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listCalendarFeeds", summary = "The calendar feeds of the caller, without their secrets")
    public CalendarFeedList list() {
        return new CalendarFeedList(keeping.list(caller.userId()));
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCalendarFeed",
            summary = "Makes a secret address that calendar programs subscribe to",
            description =
                    "The address is in this answer only. A repetition with the same Idempotency-Key makes no other "
                            + "feed, but gives it another address.")
    @APIResponseSchema(value = CalendarFeedView.class, responseCode = "201")
    public RestResponse<CalendarFeedView> create(
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @NotNull NewCalendarFeed request) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, keeping.create(request, caller.userId(), key))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "readCalendarFeed",
            summary = "What is due, for calendar programs: whoever has the address may read",
            description =
                    "The id is the secret, and may end in .ics. The tasks with a due that are not done, as events; "
                            + "a series by its rule.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar (RFC 5545)",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response read(@PathParam("id") @Parameter(schema = @Schema(type = SchemaType.STRING)) String id) {
        String text = id.endsWith(ENDING) ? id.substring(0, id.length() - ENDING.length()) : id;
        Exports.Content content = keeping.read(Secret.parse(text));
        StreamingOutput output = to -> exports.writeEvents(content, to);
        return Response.ok(output, ExportFormat.ICS.mediaType)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteCalendarFeed", summary = "Revokes the address of a calendar feed, at once")
    public void delete(@PathParam("id") UUID id) {
        keeping.revoke(id, caller.userId());
    }
}
