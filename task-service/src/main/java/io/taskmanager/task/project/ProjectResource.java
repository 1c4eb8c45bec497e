package io.taskmanager.task.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.merge.MergePatch;
import io.taskmanager.kit.page.ListParameters;
import io.taskmanager.kit.page.PageParameters;
import io.taskmanager.kit.version.EntityTags;
import io.taskmanager.kit.version.IfMatch;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.trash.Lifecycle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/projects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "projects")
class ProjectResource {

    private final Projects projects;
    private final ProjectListing listing;
    private final ProjectCreation creation;
    private final ProjectEditing editing;
    private final Caller caller;

    ProjectResource(
            Projects projects,
            ProjectListing listing,
            ProjectCreation creation,
            ProjectEditing editing,
            Caller caller) {
        this.projects = projects;
        this.listing = listing;
        this.creation = creation;
        this.editing = editing;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listProjects", summary = "The projects the caller is a member of, the Inbox among them")
    public ProjectPage list(
            @QueryParam("trash")
                    @Parameter(schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String trash,
            @BeanParam PageParameters page) {
        Lifecycle lifecycle = ListParameters.flag("trash", trash) ? Lifecycle.TRASHED : Lifecycle.LIVE;
        return ProjectPage.of(listing.page(caller.userId(), lifecycle, page.cursor(), page.limit()), caller.userId());
    }

    @POST
    @Operation(operationId = "createProject", summary = "Creates a project owned by the caller")
    @APIResponseSchema(value = ProjectView.class, responseCode = "201")
    public RestResponse<ProjectView> create(
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @NotNull @Valid NewProject request) {
        Project project = creation.create(request, caller.userId(), key);
        return answer(RestResponse.Status.CREATED, project)
                .header(HttpHeaders.LOCATION, "/api/projects/" + project.id())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProject", summary = "A project")
    public RestResponse<ProjectView> get(@PathParam("id") UUID id) {
        return answer(RestResponse.Status.OK, projects.require(id, caller.userId(), Action.READ_PROJECT))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeProject", summary = "Changes some fields of a project")
    public RestResponse<ProjectView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfMatch seen,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProjectFields.class)))
                    JsonNode patch) {
        Project project = editing.change(id, caller.userId(), IfMatch.required(seen), patch);
        return answer(RestResponse.Status.OK, project).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteProject", summary = "Moves a project to the trash")
    public void delete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING)) @Nullable
                    IfMatch seen) {
        editing.delete(id, caller.userId(), seen);
    }

    @POST
    @Path("{id}/restore")
    @Operation(operationId = "restoreProject", summary = "Takes a project back out of the trash")
    public RestResponse<ProjectView> restore(@PathParam("id") UUID id) {
        return answer(RestResponse.Status.OK, editing.restore(id, caller.userId()))
                .build();
    }

    private RestResponse.ResponseBuilder<ProjectView> answer(RestResponse.Status status, Project project) {
        return RestResponse.ResponseBuilder.create(status, ProjectView.of(project, caller.userId()))
                .header(HttpHeaders.ETAG, EntityTags.of(project.version()));
    }
}
