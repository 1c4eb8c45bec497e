package io.taskmanager.task.savedfilter;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.kit.merge.MergePatch;
import io.taskmanager.kit.problem.StaleVersion;
import io.taskmanager.kit.version.IfMatch;
import io.taskmanager.task.change.Contention;
import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.change.FieldVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Saves filters and changes them; whoever else of the same person writes at the same time, nothing is lost. */
@ApplicationScoped
class SavedFilterWriting {

    private final SavedFilters filters;
    private final SavedFilterCheck check;
    private final MergePatch patches;
    private final SavedFilterConfig config;
    private final Clock clock;

    SavedFilterWriting(
            SavedFilters filters, SavedFilterCheck check, MergePatch patches, SavedFilterConfig config, Clock clock) {
        this.filters = filters;
        this.check = check;
        this.patches = patches;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The filter as it is saved, or as it was by the first request with the same idempotency key.
     *
     * @throws TooManyFilters when the caller has as many as one can have
     */
    SavedFilterView create(NewSavedFilter request, UUID caller, @Nullable IdempotencyKey key) {
        IdempotencyStamp stamp = key == null ? null : key.stamp(caller, request);
        SavedFilterFields fields = request.fields();
        return Contention.retry(() -> {
            Collected before = filters.of(caller);
            Optional<SavedFilter> earlier = Optional.ofNullable(stamp).flatMap(given -> before.withStamp(given.key()));
            if (earlier.isPresent()) {
                return Optional.of(repeated(earlier.get(), stamp, fields));
            }
            check.check(fields, Set.copyOf(SavedFilterFields.TABLE.names()), caller);
            if (before.filters().size() >= config.perUser()) {
                throw new TooManyFilters(config.perUser());
            }
            SavedFilter filter = SavedFilter.created(Ids.next(), fields, stamp, clock.instant());
            return saved(before, before.with(filter), filter);
        });
    }

    private static SavedFilterView repeated(
            SavedFilter earlier, @Nullable IdempotencyStamp stamp, SavedFilterFields fields) {
        if (stamp != null && earlier.idempotency() != null) {
            stamp.requireSame(earlier.idempotency());
        }
        return SavedFilterView.of(SavedFilter.created(earlier.id(), fields, null, earlier.createdAt()));
    }

    /** @throws StaleVersion with the filter as it is and the fields in conflict */
    SavedFilterView change(UUID id, UUID caller, IfMatch seen, JsonNode patch) {
        return write(id, caller, before -> filter -> {
            SavedFilterFields fields = patches.apply(filter.fields(), patch, SavedFilterFields.class)
                    .value()
                    .checked();
            List<FieldChange> changes = SavedFilterFields.TABLE.between(filter.fields(), fields);
            List<String> conflicts = FieldVersions.conflicts(seen, filter.version(), filter.changedAt(), changes);
            if (!conflicts.isEmpty()) {
                throw new StaleVersion(SavedFilterView.of(filter), conflicts);
            }
            check.check(fields, changes.stream().map(FieldChange::field).collect(Collectors.toSet()), caller);
            return changes.isEmpty() ? before : before.replaced(filter.changed(fields, changes, clock.instant()));
        });
    }

    /** The order is not part of a filter's version: it is that of all. */
    SavedFilterView move(UUID id, UUID caller, int place) {
        return write(id, caller, before -> filter -> before.moved(filter, place));
    }

    void delete(UUID id, UUID caller, @Nullable IfMatch seen) {
        write(id, caller, before -> filter -> {
            if (seen != null && !seen.matches(filter.version())) {
                throw new StaleVersion(SavedFilterView.of(filter), List.of());
            }
            return before.without(id);
        });
    }

    private SavedFilterView write(UUID id, UUID caller, Function<Collected, Function<SavedFilter, Collected>> decide) {
        return Contention.retry(() -> {
            Collected before = filters.of(caller);
            SavedFilter filter = before.find(id).orElseThrow(() -> new SavedFilterNotFound(id));
            Collected after = decide.apply(before).apply(filter);
            return saved(before, after, after.find(id).orElse(filter));
        });
    }

    private Optional<SavedFilterView> saved(Collected before, Collected after, SavedFilter answer) {
        boolean done = after.equals(before) || filters.save(before, after);
        return done ? Optional.of(SavedFilterView.of(answer)) : Optional.empty();
    }
}
