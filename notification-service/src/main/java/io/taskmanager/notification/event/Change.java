package io.taskmanager.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One field that a write changed, with its JSON values before and after; absent means null. */
@Schema(name = "FieldChange")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Change(
        String field,

        @JsonProperty("old") @Schema(implementation = Object.class) @Nullable
        JsonNode before,

        @JsonProperty("new") @Schema(implementation = Object.class) @Nullable
        JsonNode after) {

    /** The ids that {@link #after} holds and {@link #before} did not; for a field that is a list of ids. */
    Set<UUID> addedIds() {
        Set<UUID> added = ids(after);
        added.removeAll(ids(before));
        return added;
    }

    private static Set<UUID> ids(@Nullable JsonNode list) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (list != null) {
            list.forEach(id -> ids.add(UUID.fromString(id.asText())));
        }
        return ids;
    }
}
