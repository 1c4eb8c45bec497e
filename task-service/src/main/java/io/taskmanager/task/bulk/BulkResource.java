package io.taskmanager.task.bulk;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.task.ReaderZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/tasks/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks")
class BulkResource {

    private final BulkWork work;
    private final Caller caller;

    BulkResource(BulkWork work, Caller caller) {
        this.work = work;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "changeTasks",
            summary = "Does up to 1000 operations on tasks",
            description =
                    "Each by itself and in their order, as its own request would: one that is refused keeps none "
                            + "of the others from being done. The answer has a result for each. The same request with the same "
                            + "Idempotency-Key goes on where it was interrupted, does nothing twice, and gets the same results.")
    public BulkAnswer change(
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(required = true, schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @Nullable
                    IdempotencyKey key,
            @QueryParam("zone") @Parameter(description = ReaderZone.DESCRIPTION) @Nullable String zone,
            @NotNull @Valid BulkRequest request) {
        if (key == null) {
            throw InvalidFields.of(IdempotencyKey.HEADER, "must be given");
        }
        return work.run(request, caller.userId(), ReaderZone.parse(zone), key);
    }
}
