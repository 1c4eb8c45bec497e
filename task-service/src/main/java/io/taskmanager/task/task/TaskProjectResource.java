package io.taskmanager.task.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.version.EntityTags;
import io.taskmanager.kit.version.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/tasks/{id}/project")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks")
class TaskProjectResource {

    private final TaskTransfer transfer;
    private final Caller caller;

    TaskProjectResource(TaskTransfer transfer, Caller caller) {
        this.transfer = transfer;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "moveTaskToProject",
            summary = "Moves a task to another project",
            description =
                    "With its subtasks, comments, files and history, which the members of that project then see. It "
                            + "gets a key of that project, is the last of its manual order and no subtask any more; who is no member "
                            + "there is no longer assigned. It takes a writing role in both projects. The old key still finds it.")
    public RestResponse<TaskView> put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfMatch seen,
            @NotNull @Valid TaskDestination destination) {
        TaskView task = transfer.transfer(id, caller.userId(), seen, destination.project());
        return RestResponse.ResponseBuilder.ok(task)
                .header(HttpHeaders.ETAG, EntityTags.of(task.version()))
                .build();
    }
}
