package io.taskmanager.task.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.merge.MergePatch;
import io.taskmanager.kit.version.EntityTags;
import io.taskmanager.kit.version.IfMatch;
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
import jakarta.ws.rs.QueryParam;
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

@Path("/api/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks")
class TaskResource {

    private final TaskReading reading;
    private final TaskEditing editing;
    private final TaskMoving moving;
    private final Caller caller;

    TaskResource(TaskReading reading, TaskEditing editing, TaskMoving moving, Caller caller) {
        this.reading = reading;
        this.editing = editing;
        this.moving = moving;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getTask", summary = "A task")
    public RestResponse<TaskView> get(@PathParam("id") UUID id) {
        return answer(reading.get(id, caller.userId()));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeTask",
            summary = "Changes some fields of a task",
            description = "A stale If-Match is merged when nobody else touched the same fields since; otherwise the "
                    + "answer is 412 with the members `current` (the task) and `conflicts` (the fields). A recurring "
                    + "task that is made done moves on to its next occurrence, open, as long as there is one.")
    public RestResponse<TaskView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfMatch seen,
            @QueryParam("zone") @Parameter(description = ReaderZone.DESCRIPTION) @Nullable String zone,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TaskFields.class)))
                    JsonNode patch) {
        return answer(editing.change(id, caller.userId(), IfMatch.required(seen), patch, ReaderZone.parse(zone)));
    }

    @DELETE
    @Operation(operationId = "deleteTask", summary = "Moves a task to the trash")
    public void delete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfMatch seen) {
        editing.delete(id, caller.userId(), seen);
    }

    @POST
    @Path("move")
    @Operation(
            operationId = "moveTask",
            summary = "Puts a task into another place of the manual order of its project",
            description = "When there is no room between two tasks, the ranks of those around change as well.")
    public RestResponse<TaskView> move(@PathParam("id") UUID id, @NotNull @Valid NewPosition position) {
        return answer(moving.move(id, caller.userId(), position));
    }

    @POST
    @Path("restore")
    @Operation(operationId = "restoreTask", summary = "Takes a task back out of the trash")
    public RestResponse<TaskView> restore(@PathParam("id") UUID id) {
        return answer(editing.restore(id, caller.userId()));
    }

    private static RestResponse<TaskView> answer(TaskView task) {
        return RestResponse.ResponseBuilder.ok(task)
                .header(HttpHeaders.ETAG, EntityTags.of(task.version()))
                .build();
    }
}
