package io.taskmanager.task.change;

import io.taskmanager.kit.version.IfMatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At which version each field changed last, kept as a plain map in the document. It lets a stale write through when
 * nobody else touched its fields, and names the fields in conflict when somebody did.
 */
public final class FieldVersions {

    private FieldVersions() {}

    /** The map after {@code changes} were written as {@code version}. */
    public static Map<String, Long> after(Map<String, Long> before, List<FieldChange> changes, long version) {
        Map<String, Long> after = new HashMap<>(before);
        changes.forEach(change -> after.put(change.field(), version));
        return Map.copyOf(after);
    }

    /**
     * The fields that would overwrite what their writer has not seen. Only real changes can conflict: to set a field
     * to the value it already has is always fine.
     *
     * @param seen what the writer knew; a version that does not exist yet was not seen, so all changes conflict
     */
    public static List<String> conflicts(
            IfMatch seen, long version, Map<String, Long> changedAt, List<FieldChange> changes) {
        return changes.stream()
                .map(FieldChange::field)
                .filter(field -> !seen.any())
                .filter(field -> seen.version() > version || changedAt.getOrDefault(field, 0L) > seen.version())
                .toList();
    }
}
