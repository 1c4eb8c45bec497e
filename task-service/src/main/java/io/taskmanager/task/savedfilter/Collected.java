package io.taskmanager.task.savedfilter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * All filters of a person, as one document, in the order that they want. Pure.
 *
 * @param version counts the writes; 0 when nothing was ever stored
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Collected(@BsonId UUID owner, List<SavedFilter> filters, long version) {

    static Collected none(UUID owner) {
        return new Collected(owner, List.of(), 0);
    }

    Optional<SavedFilter> find(UUID id) {
        return filters.stream().filter(filter -> filter.id().equals(id)).findFirst();
    }

    /** The filter that was made by the request with the stamp. */
    Optional<SavedFilter> withStamp(String key) {
        return filters.stream()
                .filter(filter -> filter.idempotency() != null
                        && filter.idempotency().key().equals(key))
                .findFirst();
    }

    Collected with(SavedFilter added) {
        return next(Stream.concat(filters.stream(), Stream.of(added)).toList());
    }

    Collected replaced(SavedFilter changed) {
        return next(filters.stream()
                .map(filter -> filter.id().equals(changed.id()) ? changed : filter)
                .toList());
    }

    Collected without(UUID id) {
        return next(filters.stream().filter(filter -> !filter.id().equals(id)).toList());
    }

    /** With the filter at the place, counted from 0; beyond the last it is the last. The same when it is there already. */
    Collected moved(SavedFilter filter, int place) {
        List<SavedFilter> others = new ArrayList<>(filters.stream()
                .filter(other -> !other.id().equals(filter.id()))
                .toList());
        others.add(Math.min(place, others.size()), filter);
        return others.equals(filters) ? this : next(List.copyOf(others));
    }

    private Collected next(List<SavedFilter> changed) {
        return new Collected(owner, changed, version + 1);
    }
}
