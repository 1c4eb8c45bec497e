package io.taskmanager.task.savedfilter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.change.FieldVersions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter that somebody has saved.
 *
 * @param changedAt the version at which each field changed last
 */
@RegisterForReflection(registerFullHierarchy = true)
public record SavedFilter(
        UUID id,
        SavedFilterFields fields,
        long version,
        Map<String, Long> changedAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable IdempotencyStamp idempotency) {

    static SavedFilter created(UUID id, SavedFilterFields fields, @Nullable IdempotencyStamp stamp, Instant now) {
        return new SavedFilter(id, fields, 1, Map.of(), now, now, stamp);
    }

    /** The next version, with other fields. */
    SavedFilter changed(SavedFilterFields newFields, List<FieldChange> changes, Instant now) {
        return new SavedFilter(
                id,
                newFields,
                version + 1,
                FieldVersions.after(changedAt, changes, version + 1),
                createdAt,
                now,
                idempotency);
    }
}
