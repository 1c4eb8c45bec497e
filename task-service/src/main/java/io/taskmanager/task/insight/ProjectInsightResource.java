package io.taskmanager.task.insight;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.consistency.ConsistencyToken;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.task.task.ReaderZone;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/projects/{id}/insight")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "insight")
class ProjectInsightResource {

    private final InsightReading reading;
    private final Caller caller;

    ProjectInsightResource(InsightReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getProjectInsight",
            summary = "How the work in a project goes",
            description = "Counts live tasks, also those of an archived project.")
    @Parameter(
            name = ConsistencyToken.HEADER,
            in = ParameterIn.HEADER,
            description = ConsistencyToken.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    public Insight get(
            @PathParam("id") UUID id,
            @QueryParam("zone") @Parameter(description = ReaderZone.DESCRIPTION) @Nullable String zone,
            @QueryParam("weeks")
                    @Parameter(
                            description = "How many weeks to look back, the current one counted",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "52",
                                            defaultValue = "8"))
                    @Nullable
                    String weeks) {
        return reading.ofProject(id, caller.userId(), zone, weeks);
    }
}
