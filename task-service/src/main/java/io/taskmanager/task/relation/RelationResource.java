package io.taskmanager.task.relation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.page.PageParameters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

@Path("/api/tasks/{id}/relations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "relations")
class RelationResource {

    private final RelationReading reading;
    private final RelationWriting writing;
    private final Caller caller;

    RelationResource(RelationReading reading, RelationWriting writing, Caller caller) {
        this.reading = reading;
        this.writing = writing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listRelations",
            summary = "What a task has to do with others, oldest first",
            description = "Relations to tasks in the trash are left out; of a task that the caller may not see nothing "
                    + "is told but that it is there.")
    public RelationPage list(@PathParam("id") UUID id, @BeanParam PageParameters page) {
        return reading.page(id, caller.userId(), page.cursor(), page.limit());
    }

    @POST
    @Operation(
            operationId = "createRelation",
            summary = "Relates a task to another one, of any project that the caller may see",
            description = "It takes a writing role in the project of the task. Tasks cannot block each other in a "
                    + "circle. The problem `too-many-relations` says how many a task can have in its member `limit`.")
    @APIResponseSchema(value = RelationView.class, responseCode = "201")
    public RestResponse<RelationView> create(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @NotNull @Valid NewRelation request) {
        RelationView relation = writing.create(id, request, caller.userId(), key);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, relation)
                .header(HttpHeaders.LOCATION, "/api/tasks/%s/relations/%s".formatted(id, relation.id()))
                .build();
    }

    @DELETE
    @Path("{relationId}")
    @Operation(operationId = "deleteRelation", summary = "Ends a relation, from either of its tasks")
    public void delete(@PathParam("id") UUID id, @PathParam("relationId") UUID relationId) {
        writing.delete(id, relationId, caller.userId());
    }
}
