package io.taskmanager.task.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.version.EntityTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/projects/{id}/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "projects")
class PreferencesResource {

    private final Arranging arranging;
    private final Caller caller;

    PreferencesResource(Arranging arranging, Caller caller) {
        this.arranging = arranging;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "arrangeProject",
            summary = "Marks, orders and nests a project for the caller alone",
            description = "What is absent is taken back. The version of the project stays what it is.")
    public RestResponse<ProjectView> arrange(@PathParam("id") UUID id, @NotNull @Valid Preferences preferences) {
        UUID user = caller.userId();
        Project project = arranging.prefer(id, user, preferences);
        return RestResponse.ResponseBuilder.ok(ProjectView.of(project, user))
                .header(HttpHeaders.ETAG, EntityTags.of(project.version()))
                .build();
    }
}
