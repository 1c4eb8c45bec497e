package io.taskmanager.task.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.page.PageParameters;
import io.taskmanager.kit.version.IfNoneMatch;
import io.taskmanager.task.filter.FilterParser;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks")
class AllTasksResource {

    private final TaskReading reading;
    private final Caller caller;

    AllTasksResource(TaskReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAllTasks",
            summary = "The tasks of all projects that the caller may see",
            description = "Those of archived projects are left out.")
    @APIResponseSchema(value = TaskPage.class, responseCode = "200")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    public RestResponse<byte[]> list(
            @QueryParam("filter")
                    @Parameter(
                            description = ProjectTasksResource.FILTER,
                            schema = @Schema(type = SchemaType.STRING, maxLength = FilterParser.MAX_LENGTH))
                    @Nullable
                    String filter,
            @QueryParam("zone") @Parameter(description = ReaderZone.DESCRIPTION) @Nullable String zone,
            @QueryParam("sort")
                    @Parameter(
                            description = "The order, descending with a leading minus",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = "-?(due|priority|updated|created)",
                                            defaultValue = "due"))
                    @Nullable
                    String sort,
            @BeanParam PageParameters page,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfNoneMatch seen) {
        TaskQuery query = TaskQuery.parseOfAll(filter, zone, sort);
        return ProjectTasksResource.response(
                reading.pageOfAll(query, caller.userId(), page.cursor(), page.limit(), seen));
    }
}
