package io.taskmanager.task.imports;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;
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

@Path("/api/imports")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "imports")
class ImportResource {

    private final ImportKeeping keeping;
    private final Caller caller;

    ImportResource(ImportKeeping keeping, Caller caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "createImport",
            summary = "Uploads a file of tasks",
            description =
                    "A table as CSV, a backup of Todoist (CSV), a board of Trello (JSON) or the data.json of Vikunja. "
                            + "The answer says what it is taken for and how it begins; nothing is created before it is started.")
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public RestResponse<ImportView> create(
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @QueryParam("fileName") @Parameter(description = "Names the project that is made of it") @Nullable
                    String fileName,
            @QueryParam("kind")
                    @Parameter(
                            description = "What the file is; found out when absent",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "todoist", "trello", "vikunja"}))
                    @Nullable
                    String kind,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream file) {
        ImportJob job = keeping.upload(
                Objects.requireNonNullElse(fileName, "import"), ImportKind.labelled(kind), file, caller.userId(), key);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, ImportView.of(job))
                .header(HttpHeaders.LOCATION, "/api/imports/" + job.id())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImport", summary = "How far an import is")
    public ImportView get(@PathParam("id") UUID id) {
        return ImportView.of(keeping.get(id, caller.userId()));
    }

    @POST
    @Path("{id}/start")
    @Operation(
            operationId = "startImport",
            summary = "Checks every line of the file, or creates its tasks",
            description = "Goes on in the background, also when a replica dies; no line becomes two tasks.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> start(@PathParam("id") UUID id, @NotNull @Valid ImportStart how) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, ImportView.of(keeping.start(id, caller.userId(), how)))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "cancelImport", summary = "Cancels an import; tasks that it has created stay")
    public void cancel(@PathParam("id") UUID id) {
        keeping.cancel(id, caller.userId());
    }
}
