package io.taskmanager.task.savedfilter;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.merge.MergePatch;
import io.taskmanager.kit.version.EntityTags;
import io.taskmanager.kit.version.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/filters")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "filters")
class SavedFilterResource {

    private final SavedFilters filters;
    private final SavedFilterWriting writing;
    private final Caller caller;

    SavedFilterResource(SavedFilters filters, SavedFilterWriting writing, Caller caller) {
        this.filters = filters;
        this.writing = writing;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listFilters", summary = "The filters that the caller has saved, in their order")
    public SavedFilterPage list() {
        return new SavedFilterPage(
                filters.of(caller.userId()).filters().stream()
                        .map(SavedFilterView::of)
                        .toList(),
                null);
    }

    @POST
    @Operation(
            operationId = "createFilter",
            summary = "Saves a filter, as the last one",
            description = "The problem `too-many-filters` says how many one can have in its member `limit`.")
    @APIResponseSchema(value = SavedFilterView.class, responseCode = "201")
    public RestResponse<SavedFilterView> create(
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @NotNull @Valid NewSavedFilter request) {
        SavedFilterView filter = writing.create(request, caller.userId(), key);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, filter)
                .header(HttpHeaders.LOCATION, "/api/filters/" + filter.id())
                .header(HttpHeaders.ETAG, EntityTags.of(filter.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getFilter", summary = "A saved filter")
    public RestResponse<SavedFilterView> get(@PathParam("id") UUID id) {
        return answer(filters.of(caller.userId())
                .find(id)
                .map(SavedFilterView::of)
                .orElseThrow(() -> new SavedFilterNotFound(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeFilter",
            summary = "Changes some fields of a saved filter",
            description =
                    "A stale If-Match is merged when the same fields were not changed since; otherwise the answer is "
                            + "412 with the members `current` (the filter) and `conflicts` (the fields).")
    public RestResponse<SavedFilterView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfMatch seen,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SavedFilterFields.class)))
                    JsonNode patch) {
        return answer(writing.change(id, caller.userId(), IfMatch.required(seen), patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteFilter", summary = "Forgets a saved filter")
    public void delete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfMatch seen) {
        writing.delete(id, caller.userId(), seen);
    }

    @POST
    @Path("{id}/move")
    @Operation(operationId = "moveFilter", summary = "Puts a saved filter into another place of the caller's order")
    public RestResponse<SavedFilterView> move(@PathParam("id") UUID id, @NotNull @Valid NewPlace request) {
        return answer(writing.move(id, caller.userId(), request.place()));
    }

    private static RestResponse<SavedFilterView> answer(SavedFilterView filter) {
        return RestResponse.ResponseBuilder.ok(filter)
                .header(HttpHeaders.ETAG, EntityTags.of(filter.version()))
                .build();
    }
}
