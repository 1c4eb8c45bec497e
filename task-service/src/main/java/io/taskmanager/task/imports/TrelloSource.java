package io.taskmanager.task.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.task.task.ChecklistItem;
import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.NewTask;
import io.taskmanager.task.task.Status;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Trello board. A list that is called like a status is that status, any other becomes a label; checklists become one.
 * Archived cards and lists are left behind. The file is read twice: lists and checklists, which cards refer to, are held.
 */
record TrelloSource(ZoneId reader) implements TaskSource {

    private static final int MOST_STEPS = 100;
    private static final int LONGEST_LABEL = 50;

    @Override
    public void read(File file, Consumer<ImportLine> reader) throws IOException {
        Board board = new Board();
        JsonFiles.read(
                file.open(),
                root -> JsonFiles.members(root, (name, value) -> {
                    switch (name) {
                        case "lists" -> JsonFiles.elements(value, (line, list) -> board.list(list));
                        case "checklists" -> JsonFiles.elements(value, (line, list) -> board.checklist(list));
                        default -> {
                            // not of tasks
                        }
                    }
                }));
        JsonFiles.read(
                file.open(),
                root -> JsonFiles.members(root, (name, value) -> {
                    if (name.equals("cards")) {
                        JsonFiles.elements(value, (line, card) -> {
                            if (board.kept(card)) {
                                reader.accept(board.line(line, card));
                            }
                        });
                    }
                }));
    }

    private final class Board {

        private final Map<String, String> lists = new HashMap<>();
        private final Set<String> closed = new HashSet<>();
        private final Map<String, List<ChecklistItem>> steps = new HashMap<>();

        void list(JsonNode list) {
            lists.put(list.path("id").asText(), Texts.title(list.path("name").asText()));
            if (list.path("closed").asBoolean()) {
                closed.add(list.path("id").asText());
            }
        }

        void checklist(JsonNode list) {
            List<ChecklistItem> all = steps.computeIfAbsent(list.path("idCard").asText(), card -> new ArrayList<>());
            list.path("checkItems").forEach(item -> {
                String text = Texts.step(item.path("name").asText());
                if (all.size() <= MOST_STEPS && !text.isEmpty()) {
                    all.add(new ChecklistItem(
                            Texts.stepId(0, all.size()),
                            text,
                            item.path("state").asText().equals("complete")));
                }
            });
        }

        boolean kept(JsonNode card) {
            return !card.path("closed").asBoolean()
                    && !closed.contains(card.path("idList").asText());
        }

        ImportLine line(int line, JsonNode card) {
            List<ImportFault> faults = new ArrayList<>();
            String list = lists.getOrDefault(card.path("idList").asText(), "");
            Status status = CsvSource.status(list);
            NewTask task = new NewTask(
                    Texts.title(card.path("name").asText()),
                    card.path("desc").asText(),
                    card.path("dueComplete").asBoolean() ? Status.DONE : status,
                    0,
                    labels(card, status == null ? list : ""),
                    null,
                    due(card, "start"),
                    due(card, "due"),
                    null,
                    null,
                    steps(line, card, faults),
                    null);
            return new ImportLine(line, null, task, List.of(), faults);
        }

        private List<ChecklistItem> steps(int line, JsonNode card, List<ImportFault> faults) {
            List<ChecklistItem> all = steps.getOrDefault(card.path("id").asText(), List.of());
            if (all.size() > MOST_STEPS) {
                faults.add(
                        new ImportFault(line, "checklists", "have more than 100 steps; the rest is left out", false));
                return all.subList(0, MOST_STEPS);
            }
            return all;
        }

        /** A colour without a name is the name of the colour. */
        private static List<String> labels(JsonNode card, String list) {
            List<String> labels = new ArrayList<>();
            card.path("labels").forEach(label -> {
                String name = label.path("name").asText();
                labels.add(name.isBlank() ? label.path("color").asText("") : name);
            });
            return Stream.concat(labels.stream(), Stream.of(list))
                    .map(Texts::title)
                    .filter(label -> !label.isEmpty())
                    .map(label -> label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label)
                    .distinct()
                    .limit(20)
                    .toList();
        }

        private @Nullable Due due(JsonNode card, String field) {
            return Texts.due(card.path(field).asText(""), reader).orElse(null);
        }
    }
}
