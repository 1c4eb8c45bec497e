package io.taskmanager.task.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@code T} that people edit, by name and in order: the one list that differences are taken over.
 * A field that is not in it is not noticed by merging, events and history.
 */
public final class EditableFields<T> {

    private final Map<String, Function<T, @Nullable Object>> fields = new LinkedHashMap<>();

    /** Adds a field, to be called while the table is built only. */
    public EditableFields<T> with(String name, Function<T, @Nullable Object> value) {
        fields.put(name, value);
        return this;
    }

    /** The names, in order. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** The fields whose value differs; empty when the edit changes nothing. */
    public List<FieldChange> between(T before, T after) {
        List<FieldChange> changes = new ArrayList<>();
        fields.forEach((name, value) -> {
            Object old = value.apply(before);
            Object now = value.apply(after);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(name, old, now));
            }
        });
        return List.copyOf(changes);
    }

    /** What a new thing starts with: each field that differs from {@code blank}, without an old value. */
    public List<FieldChange> initial(T blank, T created) {
        return between(blank, created).stream()
                .map(change -> new FieldChange(change.field(), null, change.now()))
                .toList();
    }
}
