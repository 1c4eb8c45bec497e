package io.taskmanager.task.comment;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.merge.MergePatch;
import io.taskmanager.kit.version.EntityTags;
import io.taskmanager.kit.version.IfMatch;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/tasks/{id}/comments/{commentId}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "comments")
class CommentResource {

    private final CommentReading reading;
    private final CommentWriting writing;
    private final Caller caller;

    CommentResource(CommentReading reading, CommentWriting writing, Caller caller) {
        this.reading = reading;
        this.writing = writing;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getComment", summary = "A comment, with what it said before it was edited")
    public RestResponse<CommentView> get(@PathParam("id") UUID id, @PathParam("commentId") UUID commentId) {
        return answer(reading.get(id, commentId, caller.userId()));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeComment",
            summary = "Changes a comment of one's own",
            description = "A stale If-Match is merged when nobody else touched the same fields since; otherwise the "
                    + "answer is 412 with the members `current` (the comment) and `conflicts` (the fields).")
    public RestResponse<CommentView> change(
            @PathParam("id") UUID id,
            @PathParam("commentId") UUID commentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfMatch seen,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CommentFields.class)))
                    JsonNode patch) {
        return answer(writing.change(id, commentId, caller.userId(), IfMatch.required(seen), patch));
    }

    @DELETE
    @Operation(operationId = "deleteComment", summary = "Deletes a comment, with its earlier texts, for good")
    public void delete(
            @PathParam("id") UUID id,
            @PathParam("commentId") UUID commentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfMatch seen) {
        writing.delete(id, commentId, caller.userId(), seen);
    }

    @PUT
    @Path("reactions/{emoji}")
    @Operation(operationId = "addReaction", summary = "Reacts to a comment, once per emoji")
    public RestResponse<CommentView> react(
            @PathParam("id") UUID id,
            @PathParam("commentId") UUID commentId,
            @PathParam("emoji") @Parameter(schema = @Schema(implementation = Emoji.class)) String emoji) {
        Emoji with = Emoji.labelled(emoji);
        UUID user = caller.userId();
        return answer(writing.react(id, commentId, user, reactions -> Reaction.with(reactions, with, user)));
    }

    @DELETE
    @Path("reactions/{emoji}")
    @Operation(operationId = "removeReaction", summary = "Takes one's reaction back")
    public RestResponse<CommentView> withdraw(
            @PathParam("id") UUID id,
            @PathParam("commentId") UUID commentId,
            @PathParam("emoji") @Parameter(schema = @Schema(implementation = Emoji.class)) String emoji) {
        Emoji with = Emoji.labelled(emoji);
        UUID user = caller.userId();
        return answer(writing.react(id, commentId, user, reactions -> Reaction.without(reactions, with, user)));
    }

    private static RestResponse<CommentView> answer(CommentView comment) {
        return RestResponse.ResponseBuilder.ok(comment)
                .header(HttpHeaders.ETAG, EntityTags.of(comment.version()))
                .build();
    }
}
