package io.taskmanager.task.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.page.PageParameters;
import jakarta.ws.rs.BeanParam;
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

@Path("/api/tasks/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "attachments")
class AttachmentResource {

    private final AttachmentReading reading;
    private final AttachmentWriting writing;
    private final Caller caller;

    AttachmentResource(AttachmentReading reading, AttachmentWriting writing, Caller caller) {
        this.reading = reading;
        this.writing = writing;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listAttachments", summary = "The files of a task, oldest first")
    public AttachmentPage list(@PathParam("id") UUID id, @BeanParam PageParameters page) {
        return reading.page(id, caller.userId(), page.cursor(), page.limit());
    }

    /** The body is the file, not a form with it: it goes on as it comes, and a tool sends it without knowing forms. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "createAttachment",
            summary = "Attaches a file to a task: the content of the request",
            description = "The type is found out from the content. The problems `file-too-large`, `project-full` and "
                    + "`too-many-attachments` say how much there can be in their member `limit`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    public RestResponse<AttachmentView> create(
            @PathParam("id") UUID id,
            @QueryParam("name")
                    @Parameter(
                            required = true,
                            description = "Of the file; folders are cut off",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255))
                    @Nullable
                    String name,
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Parameter(hidden = true) @Nullable Long length,
            InputStream content) {
        AttachmentView attachment = writing.create(id, FileName.parse(name), caller.userId(), key, length, content);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, attachment)
                .header(HttpHeaders.LOCATION, "/api/tasks/%s/attachments/%s".formatted(id, attachment.id()))
                .build();
    }

    @DELETE
    @Path("{attachmentId}")
    @Operation(operationId = "deleteAttachment", summary = "Deletes a file for good")
    public void delete(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        writing.delete(id, attachmentId, caller.userId());
    }
}
