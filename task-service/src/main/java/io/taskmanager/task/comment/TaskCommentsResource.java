package io.taskmanager.task.comment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.page.PageParameters;
import io.taskmanager.kit.version.EntityTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/tasks/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "comments")
class TaskCommentsResource {

    private final CommentReading reading;
    private final CommentWriting writing;
    private final Caller caller;

    TaskCommentsResource(CommentReading reading, CommentWriting writing, Caller caller) {
        this.reading = reading;
        this.writing = writing;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listComments", summary = "The comments on a task, oldest first")
    public CommentPage list(@PathParam("id") UUID id, @BeanParam PageParameters page) {
        return reading.page(id, caller.userId(), page.cursor(), page.limit());
    }

    @POST
    @Operation(
            operationId = "createComment",
            summary = "Comments on a task",
            description = "Whoever is mentioned must be a member of the project. The problem `too-many-comments` says "
                    + "how many comments a task can have in its member `limit`.")
    @APIResponseSchema(value = CommentView.class, responseCode = "201")
    public RestResponse<CommentView> create(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @NotNull @Valid NewComment request) {
        CommentView comment = writing.create(id, request, caller.userId(), key);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, comment)
                .header(HttpHeaders.LOCATION, "/api/tasks/%s/comments/%s".formatted(id, comment.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(comment.version()))
                .build();
    }
}
