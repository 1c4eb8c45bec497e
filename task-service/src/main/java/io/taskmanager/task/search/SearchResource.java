package io.taskmanager.task.search;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.consistency.ConsistencyToken;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.page.PageParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "search")
class SearchResource {

    private final Searching searching;
    private final Caller caller;

    SearchResource(Searching searching, Caller caller) {
        this.searching = searching;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "searchTasks",
            summary = "Finds tasks of all projects that the caller may see",
            description = "Every word has to be there, in any order, case and spelling of accents; the last one may be "
                    + "the beginning of a word. A task called so (HOME-12) comes first, then those found by their titles, "
                    + "by title and description, and by a comment; among these the newest. The trash is left out.")
    @Parameter(
            name = ConsistencyToken.HEADER,
            in = ParameterIn.HEADER,
            description = ConsistencyToken.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    public SearchPage search(
            @QueryParam("q")
                    @Parameter(
                            required = true,
                            description = "The words, at most " + SearchQuery.MAX_WORDS,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            minLength = 1,
                                            maxLength = SearchQuery.MAX_LENGTH))
                    @Nullable
                    String q,
            @QueryParam("archived")
                    @Parameter(
                            description = "Also in archived projects",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String archived,
            @BeanParam PageParameters page) {
        SearchQuery query = SearchQuery.parse(q, archived);
        return searching.search(query, caller.userId(), page.cursor(), page.limit());
    }
}
