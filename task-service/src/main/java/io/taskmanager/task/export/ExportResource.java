package io.taskmanager.task.export;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.consistency.ConsistencyToken;
import io.taskmanager.kit.caller.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/export")
@Authenticated
@RunOnVirtualThread
@Tag(name = "export")
class ExportResource {

    static final String FORMAT = "json; csv by RFC 4180, safe to open in a spreadsheet; ics by RFC 5545";

    private final Exports exports;
    private final Caller caller;

    ExportResource(Exports exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "exportAll", summary = "The tasks of all projects of the caller as a file")
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
    public Response all(
            @QueryParam("format")
                    @Parameter(
                            description = FORMAT,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "csv", "ics"},
                                            defaultValue = "json"))
                    @Nullable
                    String format) {
        return file(exports, exports.ofAll(caller.userId()), ExportFormat.labelled(format));
    }

    /** The answer to be streamed: the caller is known, and who asks for the file is not. */
    static Response file(Exports exports, Exports.Content content, ExportFormat format) {
        StreamingOutput output = to -> exports.write(content, format, to);
        return Response.ok(output, format.mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(exports.fileName(content, format)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
