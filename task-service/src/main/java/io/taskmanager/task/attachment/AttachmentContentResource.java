package io.taskmanager.task.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.version.IfNoneMatch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The bytes. Whatever they are, a browser saves them and runs nothing of them. */
@Path("/api/tasks/{id}/attachments/{attachmentId}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "attachments")
class AttachmentContentResource {

    private static final String SANDBOX = "sandbox; default-src 'none'";

    /** Bytes never change under an id, but the right to see them may end. */
    private static final String CACHED = "private, no-cache";

    private final AttachmentReading reading;
    private final Caller caller;

    AttachmentContentResource(AttachmentReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getAttachment",
            summary = "The content of a file",
            description = "In the type that its bytes look like, to be saved. One `Range` is answered with 206; the "
                    + "entity tag is the checksum.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The bytes of the range",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> get(
            @PathParam("id") UUID id,
            @PathParam("attachmentId") UUID attachmentId,
            @HeaderParam("Range") @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable String range,
            @HeaderParam("If-Range") @Parameter(hidden = true) @Nullable String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) @Nullable IfNoneMatch seen) {
        Attachment attachment = reading.get(id, attachmentId, caller.userId());
        String tag = "\"" + attachment.checksum() + "\"";
        if (seen != null && seen.matches(tag)) {
            return RestResponse.ResponseBuilder.<InputStream>create(RestResponse.Status.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.CACHE_CONTROL, CACHED)
                    .build();
        }
        long size = attachment.size();
        Optional<ByteRange> part = ByteRange.parse(range, ifRange == null || ifRange.equals(tag), size);
        ByteRange bytes = part.orElse(new ByteRange(0, size));
        InputStream content = new Outgoing(reading.content(attachment, bytes), bytes.length());
        RestResponse.ResponseBuilder<InputStream> answer = RestResponse.ResponseBuilder.create(
                        part.isPresent() ? RestResponse.Status.PARTIAL_CONTENT : RestResponse.Status.OK, content)
                .header(HttpHeaders.CONTENT_LENGTH, bytes.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(attachment.name()))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.ETAG, tag);
        part.ifPresent(found -> answer.header("Content-Range", found.of(size)));
        return harmless(answer, Objects.requireNonNull(attachment.contentType()));
    }

    @GET
    @Path("preview")
    @Produces("image/png")
    @Operation(
            operationId = "getAttachmentPreview",
            summary = "A small picture of a file that is a picture",
            description = "Made here, so that nothing of the file itself reaches those who only look.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> preview(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        Attachment attachment = reading.get(id, attachmentId, caller.userId());
        return harmless(RestResponse.ResponseBuilder.ok(reading.preview(attachment)), Previews.TYPE);
    }

    private static RestResponse<InputStream> harmless(RestResponse.ResponseBuilder<InputStream> answer, String type) {
        return answer.header(HttpHeaders.CONTENT_TYPE, type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }
}
