package io.taskmanager.task.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.version.EntityTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/projects/{id}/transfer")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "members")
class TransferResource {

    private final Membership membership;
    private final Caller caller;

    TransferResource(Membership membership, Caller caller) {
        this.membership = membership;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "transferProject",
            summary = "Hands a project over to another member",
            description = "The other one becomes the owner whose key the project's is, and the caller an editor unless "
                    + "`ownRole` says otherwise, both in one write.")
    public RestResponse<ProjectView> transfer(@PathParam("id") UUID id, @NotNull @Valid NewOwner request) {
        UUID user = caller.userId();
        Project project = membership.transfer(id, user, request);
        return RestResponse.ResponseBuilder.ok(ProjectView.of(project, user))
                .header(HttpHeaders.ETAG, EntityTags.of(project.version()))
                .build();
    }
}
