package io.taskmanager.task.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

@Path("/api/projects/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "members")
class InvitationResource {

    private final Inviting inviting;
    private final Caller caller;

    InvitationResource(Inviting inviting, Caller caller) {
        this.inviting = inviting;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "Who may join the project as soon as they have an account")
    public InvitationPage list(@PathParam("id") UUID id) {
        return new InvitationPage(inviting.list(id, caller.userId()), null);
    }

    @POST
    @Operation(
            operationId = "invite",
            summary = "Invites somebody by an e-mail address",
            description = "The address of an account makes a member at once; whoever registers with another one within "
                    + "the time of the invitation becomes one. To invite somebody again changes at most the role.")
    @APIResponseSchema(value = InvitationAnswer.class, responseCode = "201")
    public RestResponse<InvitationAnswer> invite(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @NotNull @Valid NewInvitation request) {
        return RestResponse.status(RestResponse.Status.CREATED, inviting.invite(id, caller.userId(), request, key));
    }

    @DELETE
    @Path("{invitationId}")
    @Operation(operationId = "revokeInvitation", summary = "Takes a pending invitation back")
    public void revoke(@PathParam("id") UUID id, @PathParam("invitationId") UUID invitationId) {
        inviting.revoke(id, caller.userId(), invitationId);
    }
}
