package io.taskmanager.notification.inbox;

import io.taskmanager.kit.problem.InvalidFields;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has been read: either some notifications, or all. */
@Schema(description = "Either some ids, or all")
record ReadNotifications(
        @Size(max = MOST) @Nullable List<@NotNull UUID> ids,
        @Nullable Boolean all) {
    private static final int MOST = 1_000;

    /** @throws InvalidFields when it is neither or both */
    void requireOneOf() {
        if (all != null && !all) {
            throw InvalidFields.of("all", "must be true, or be left out");
        }
        if ((ids == null) == (all == null)) {
            throw InvalidFields.of("ids", "either ids or all must be given");
        }
    }
}
