package io.taskmanager.task.history;

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

@Path("/api/projects/{id}/activity")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "history")
class ProjectActivityResource {

    private final HistoryReading reading;
    private final Caller caller;

    ProjectActivityResource(HistoryReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listProjectActivity",
            summary = "Every change of a project, its members and its tasks",
            description = "Newest first. A text of more than 1000 characters is there with its beginning only, and the "
                    + "address of somebody who was invited for those only who may invite.")
    public HistoryPage list(@PathParam("id") UUID id, @BeanParam PageParameters page) {
        return reading.ofProject(id, caller.userId(), page.cursor(), page.limit());
    }
}
