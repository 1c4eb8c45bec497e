package io.taskmanager.task.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.taskmanager.task.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replays the history of one task from an empty one, and says what in it cannot have been. */
final class Replay {

    private static final String BLANK = """
            {"title":"","description":"","status":"open","priority":0,"labels":[],"assignees":[],
             "start":null,"due":null,"recurrence":null,"reminders":[],"done":false,"rank":null}""";

    private final Map<String, JsonNode> state = new HashMap<>();
    private final Map<Long, Map<String, JsonNode>> states = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private boolean live;

    private Replay() {
        try {
            ApiClient.JSON.readTree(BLANK).properties().forEach(field -> state.put(field.getKey(), field.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Replay of(List<JsonNode> newestFirst) {
        Replay replay = new Replay();
        newestFirst.reversed().forEach(replay::apply);
        return replay;
    }

    /** How many versions there are. */
    int versions() {
        return states.size();
    }

    /** What is wrong with the history, and with the answers that were given, in the light of it. */
    List<String> violations(List<JsonNode> answers) {
        List<String> all = new ArrayList<>(violations);
        answers.stream()
                .filter(answer -> !fieldsOf(answer)
                        .equals(states.get(answer.path("version").asLong())))
                .map(answer -> "answered, but not in the history: " + answer)
                .forEach(all::add);
        return all;
    }

    private void apply(JsonNode entry) {
        long version = entry.path("version").asLong();
        if (version != states.size() + 1L) {
            violations.add("version %d follows %d".formatted(version, states.size()));
        }
        live = livesAfter(entry.path("kind").asText(), version);
        entry.path("changes").forEach(change -> apply(change, version));
        states.put(version, new HashMap<>(state));
    }

    private boolean livesAfter(String kind, long version) {
        boolean legal =
                switch (kind) {
                    case "created" -> version == 1;
                    case "restored" -> !live;
                    default -> live;
                };
        if (!legal) {
            violations.add("version %d cannot be %s".formatted(version, kind));
        }
        return !kind.equals("deleted");
    }

    private void apply(JsonNode change, long version) {
        String field = change.path("field").asText();
        JsonNode before = state.put(field, change.path("new"));
        if (version > 1 && !change.path("old").equals(before)) {
            violations.add("version %d changes %s from %s, which was %s"
                    .formatted(version, field, change.path("old"), before));
        }
    }

    private Map<String, JsonNode> fieldsOf(JsonNode task) {
        Map<String, JsonNode> fields = new HashMap<>();
        state.keySet().forEach(name -> fields.put(name, task.has(name) ? task.get(name) : NullNode.getInstance()));
        return fields;
    }
}
