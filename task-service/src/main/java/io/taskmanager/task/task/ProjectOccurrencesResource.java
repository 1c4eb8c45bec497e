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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/projects/{id}/occurrences")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks")
class ProjectOccurrencesResource {

    static final String DESCRIPTION =
            "The occurrences after the current one, which the task itself has. What is counted from its completion is not "
                    + "planned. A page may be short, also empty, while there is a next one.";

    private final OccurrenceReading reading;
    private final Caller caller;

    ProjectOccurrencesResource(OccurrenceReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listOccurrences",
            summary = "What is planned of the recurring tasks of a project in some days",
            description = DESCRIPTION)
    public RecurringTaskPage list(@PathParam("id") UUID id, @BeanParam Days days, @BeanParam PageParameters page) {
        return reading.page(id, days.window(), caller.userId(), page.cursor(), page.limit());
    }

    /** The query parameters that say which days are looked at. */
    static final class Days {

        @QueryParam("from")
        @Parameter(
                required = true,
                description = "The first day",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable
        String from;

        @QueryParam("until")
        @Parameter(
                required = true,
                description =
                        "The day after the last one, at most " + OccurrenceWindow.LONGEST + " days after the first",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable
        String until;

        @QueryParam("zone")
        @Parameter(description = ReaderZone.DESCRIPTION)
        @Nullable
        String zone;

        OccurrenceWindow window() {
            return OccurrenceWindow.parse(from, until, zone);
        }
    }
}
