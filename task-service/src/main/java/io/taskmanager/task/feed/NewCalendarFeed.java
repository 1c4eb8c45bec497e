package io.taskmanager.task.feed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A feed to be made. */
@Schema(name = "NewCalendarFeed")
@RegisterForReflection(registerFullHierarchy = true)
record NewCalendarFeed(
        @Schema(description = "Of one project; of all that one sees when absent") @Nullable
        UUID projectId) {}
