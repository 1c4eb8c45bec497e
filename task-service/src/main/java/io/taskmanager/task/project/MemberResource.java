package io.taskmanager.task.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.merge.MergePatch;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/projects/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "members")
class MemberResource {

    private final Membership membership;
    private final Caller caller;

    MemberResource(Membership membership, Caller caller) {
        this.membership = membership;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listMembers", summary = "Who may see the project, and in which role")
    public MemberPage list(@PathParam("id") UUID id) {
        return new MemberPage(membership.list(id, caller.userId()), null);
    }

    @POST
    @Operation(operationId = "addMember", summary = "Adds an existing account by its e-mail address")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public RestResponse<MemberView> add(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @NotNull @Valid NewMember request) {
        MemberView member = membership.add(id, caller.userId(), request, key);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, member)
                .header(HttpHeaders.LOCATION, "/api/projects/%s/members/%s".formatted(id, member.userId()))
                .build();
    }

    @PATCH
    @Path("{userId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeMember", summary = "Changes the role of a member")
    public MemberView change(
            @PathParam("id") UUID id, @PathParam("userId") UUID userId, @NotNull @Valid MemberFields request) {
        return membership.change(id, caller.userId(), userId, request.role());
    }

    @DELETE
    @Path("{userId}")
    @Operation(
            operationId = "removeMember",
            summary = "Removes a member; anyone but the last owner may remove themselves")
    public void remove(@PathParam("id") UUID id, @PathParam("userId") UUID userId) {
        membership.remove(id, caller.userId(), userId);
    }
}
