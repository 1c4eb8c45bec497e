package io.taskmanager.task.quickadd;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.kit.caller.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/quick-add")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks")
class QuickAddResource {

    private final QuickAddReading reading;
    private final Caller caller;

    QuickAddResource(QuickAddReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Path("parse")
    @Operation(
            operationId = "parseQuickAdd",
            summary = "Reads a task that is written in one line, without creating it",
            description =
                    "Knows `!0` to `!5`, `#label`, `@member`, `+PROJECT`, dates, times and recurrence in the language "
                            + "of `locale` or of Accept-Language (en, de, es, zh; else en), and ISO dates. What is quoted or follows "
                            + "a backslash is part of the title, as is everything that is not recognised. The answer has the fields "
                            + "to create the task with, and the range of each part.")
    public QuickAddView parse(@Context HttpHeaders headers, @NotNull @Valid QuickAddRequest request) {
        return reading.read(request, headers.getAcceptableLanguages(), caller.userId());
    }
}
