package io.taskmanager.task.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Merge patches of tasks before they are applied. RFC 7396 merges objects member by member, so a date patched onto a
 * time would leave both behind; here the two forms of a {@link Due} exclude each other, and setting one removes the other.
 */
final class TaskPatch {

    private static final List<String> DUES = List.of("start", "due");

    private TaskPatch() {}

    static JsonNode withExclusiveDues(JsonNode patch) {
        if (!(patch instanceof ObjectNode object)) {
            return patch;
        }
        ObjectNode completed = object.deepCopy();
        DUES.forEach(field -> {
            if (completed.get(field) instanceof ObjectNode due) {
                if (due.hasNonNull("date") && !due.has("at") && !due.has("zone")) {
                    due.putNull("at").putNull("zone");
                } else if (due.hasNonNull("at") && !due.has("date")) {
                    due.putNull("date");
                }
            }
        });
        return completed;
    }
}
