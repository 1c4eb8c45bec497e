package io.taskmanager.task.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.page.PageParameters;
import io.taskmanager.kit.version.EntityTags;
import io.taskmanager.kit.version.IfNoneMatch;
import io.taskmanager.task.cache.Answer;
import io.taskmanager.task.filter.FilterParser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/projects/{id}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks")
class ProjectTasksResource {

    static final String FILTER = "Only tasks that this is true of, in the language of filter.ebnf: "
            + "due < now+7d and priority >= 3 and label in (home, work) and not done";

    private final TaskReading reading;
    private final TaskCreation creation;
    private final Caller caller;

    ProjectTasksResource(TaskReading reading, TaskCreation creation, Caller caller) {
        this.reading = reading;
        this.creation = creation;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listTasks", summary = "The tasks of a project")
    @APIResponseSchema(value = TaskPage.class, responseCode = "200")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    public RestResponse<byte[]> list(
            @PathParam("id") UUID id,
            @QueryParam("status")
                    @Parameter(
                            description =
                                    "Only tasks in one of these: open, in-progress, done; repeatable, commas allowed")
                    List<String> status,
            @QueryParam("q")
                    @Parameter(description = "Only tasks whose title contains this, whatever its case")
                    @Nullable
                    String q,
            @QueryParam("filter")
                    @Parameter(
                            description = FILTER,
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
                                            pattern = "-?(rank|due|priority|updated|created)",
                                            defaultValue = "rank"))
                    @Nullable
                    String sort,
            @QueryParam("trash")
                    @Parameter(schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String trash,
            @BeanParam PageParameters page,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfNoneMatch seen) {
        TaskQuery query = TaskQuery.parse(status, q, filter, zone, sort, trash);
        return response(reading.page(id, query, caller.userId(), page.cursor(), page.limit(), seen));
    }

    /**
     * With a tag that the browser asks with the next time, instead of using what it has. What may not be true any more
     * says so as RFC 9211 has it: its time to live is over.
     */
    static RestResponse<byte[]> response(Answer answer) {
        RestResponse.ResponseBuilder<byte[]> response = answer.json() == null
                ? RestResponse.ResponseBuilder.notModified()
                : RestResponse.ResponseBuilder.ok(answer.json(), MediaType.APPLICATION_JSON_TYPE);
        if (answer.stale() != null) {
            response.header(
                    "Cache-Status",
                    "task-service; hit; ttl=-%d".formatted(answer.stale().toSeconds() + 1));
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.ETAG, answer.tag())
                .build();
    }

    @POST
    @Operation(operationId = "createTask", summary = "Creates a task in the project")
    @APIResponseSchema(value = TaskView.class, responseCode = "201")
    public RestResponse<TaskView> create(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @NotNull @Valid NewTask request) {
        TaskView task = creation.create(id, request, caller.userId(), key);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, task)
                .header(HttpHeaders.LOCATION, "/api/tasks/" + task.id())
                .header(HttpHeaders.ETAG, EntityTags.of(task.version()))
                .build();
    }
}
