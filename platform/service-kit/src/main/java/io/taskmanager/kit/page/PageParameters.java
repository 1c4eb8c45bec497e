package io.taskmanager.kit.page;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters by which a client walks through a list, page by page; a resource takes them as a bean. */
public final class PageParameters {

    @QueryParam("limit")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /**
     * The number of items of the page.
     *
     * @throws io.taskmanager.kit.problem.InvalidFields when it is none, or too large
     */
    public int limit() {
        return ListParameters.limit(limit);
    }

    /** Where the page begins, as the page before has told; null for the first one. */
    public @Nullable String cursor() {
        return cursor;
    }
}
