package io.taskmanager.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.seal.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Seals the position a page ended at into an opaque, authenticated text. It opens only with the same context, so a
 * cursor of one user, filter or order is worth nothing for another.
 */
@ApplicationScoped
public class Cursors {
    private final ObjectMapper json;
    private final Seal seal;

    Cursors(ObjectMapper json, Seal seal) {
        this.json = json;
        this.seal = seal;
    }

    /** @param context everything the list depends on: user, filters, order */
    public String seal(String context, List<String> position) {
        try {
            return seal.seal(context, json.writeValueAsBytes(position));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws InvalidFields on the field {@code cursor} when it was not sealed here for this context */
    public List<String> open(String context, String cursor) {
        return seal.open(context, cursor)
                .map(this::read)
                .orElseThrow(() -> InvalidFields.of("cursor", "is not a cursor of this list; start again without one"));
    }

    private List<String> read(byte[] payload) {
        try {
            return List.of(json.readValue(payload, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("What we sealed is what we can read", e);
        }
    }
}
