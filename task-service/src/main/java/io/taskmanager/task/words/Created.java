package io.taskmanager.task.words;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Where something is among others of its kind when the newest comes first. */
public record Created(Instant at, UUID id) {

    /** The newest last, as the database has it; by text, since UUIDs compare signed. */
    public static final Comparator<Created> ORDER = Comparator.comparing(Created::at)
            .thenComparing(created -> created.id().toString());

    /** Reads what {@link #texts} has written. */
    public static Created parse(List<String> texts) {
        return new Created(Instant.ofEpochMilli(Long.parseLong(texts.get(0))), UUID.fromString(texts.get(1)));
    }

    /** For a cursor. */
    public List<String> texts() {
        return List.of(Long.toString(at.toEpochMilli()), id.toString());
    }
}
