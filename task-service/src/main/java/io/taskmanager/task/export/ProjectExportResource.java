package io.taskmanager.task.export;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.consistency.ConsistencyToken;
import io.taskmanager.kit.caller.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/projects/{id}/export")
@Authenticated
@RunOnVirtualThread
@Tag(name = "export")
class ProjectExportResource {

    private final Exports exports;
    private final Caller caller;

    ProjectExportResource(Exports exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "exportProject", summary = "The tasks of a project as a file")
    @APIResponse(
            responseCode = "200",
            description = "The file; an answer that breaks off is not all of it",
            content = {
                @Content(mediaType = "application/json"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "text/calendar")
            })
    @Parameter(
            name = ConsistencyToken.PARAMETER,
            in = ParameterIn.QUERY,
            description = ConsistencyToken.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    public Response project(
            @PathParam("id") UUID id,
            @QueryParam("format")
                    @Parameter(
                            description = ExportResource.FORMAT,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "csv", "ics"},
                                            defaultValue = "json"))
                    @Nullable
                    String format) {
        return ExportResource.file(exports, exports.ofProject(id, caller.userId()), ExportFormat.labelled(format));
    }
}
