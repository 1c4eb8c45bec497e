package io.taskmanager.task.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.page.PageParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/tasks/occurrences")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks")
class AllOccurrencesResource {

    private final OccurrenceReading reading;
    private final Caller caller;

    AllOccurrencesResource(OccurrenceReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAllOccurrences",
            summary = "What is planned of the recurring tasks of all projects in some days",
            description = ProjectOccurrencesResource.DESCRIPTION + " Those of archived projects are left out.")
    public RecurringTaskPage list(@BeanParam ProjectOccurrencesResource.Days days, @BeanParam PageParameters page) {
        return reading.pageOfAll(days.window(), caller.userId(), page.cursor(), page.limit());
    }
}
