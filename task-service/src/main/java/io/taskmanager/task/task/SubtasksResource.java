package io.taskmanager.task.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.page.PageParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/tasks/{id}/subtasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks")
class SubtasksResource {

    private final TaskReading reading;
    private final Caller caller;

    SubtasksResource(TaskReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSubtasks",
            summary = "The direct subtasks of a task, in their manual order",
            description = "A task becomes a subtask by its field `parent`. The problem `too-deep` says how many levels "
                    + "a tree of tasks can have in its member `limit`.")
    public TaskPage list(@PathParam("id") UUID id, @BeanParam PageParameters page) {
        return reading.subtasks(id, caller.userId(), page.cursor(), page.limit());
    }
}
