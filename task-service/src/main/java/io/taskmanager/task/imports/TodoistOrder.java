package io.taskmanager.task.imports;

import io.taskmanager.task.imports.TodoistJson.Item;
import io.taskmanager.task.imports.TodoistJson.Named;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which the items of a backup are seen in Todoist: by project, section and place, each before those below it. */
final class TodoistOrder {

    private final Map<String, List<Item>> below = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Placed> placed = new ArrayList<>();

    private TodoistOrder() {}

    /** @param below the place, from 1, of the item that it is below; 0 for none */
    record Placed(Item item, int below) {}

    /**
     * All items whose project is there, each once. What is below an item that is not there, or below itself, is below
     * none.
     */
    static List<Placed> of(List<Item> items, Map<String, Named> projects, Map<String, Named> sections) {
        TodoistOrder order = new TodoistOrder();
        List<Item> all = items.stream()
                .filter(item -> projects.containsKey(item.project()))
                .sorted(Comparator.comparingInt((Item item) -> place(projects, item.project()))
                        .thenComparing(Item::project)
                        .thenComparingInt(item -> place(sections, item.section()))
                        .thenComparingInt(Item::order))
                .toList();
        Map<String, Item> known = new HashMap<>();
        all.forEach(item -> known.put(item.id(), item));
        List<Item> top = new ArrayList<>();
        for (Item item : all) {
            Item parent = known.get(item.parent());
            if (parent == null || !parent.project().equals(item.project())) {
                top.add(item);
            } else {
                order.below
                        .computeIfAbsent(item.parent(), unused -> new ArrayList<>())
                        .add(item);
            }
        }
        top.forEach(order::walk);
        all.forEach(order::walk); // what is left is below itself
        return order.placed;
    }

    /** Without recursion, however deep a file says that it goes. */
    private void walk(Item from) {
        Deque<Placed> waiting = new ArrayDeque<>(List.of(new Placed(from, 0)));
        while (!waiting.isEmpty()) {
            Placed next = waiting.pop();
            if (!seen.add(next.item().id())) {
                continue;
            }
            placed.add(next);
            int place = placed.size();
            below.getOrDefault(next.item().id(), List.of())
                    .reversed()
                    .forEach(item -> waiting.push(new Placed(item, place)));
        }
    }

    private static int place(Map<String, Named> among, String id) {
        Named named = among.get(id);
        return named == null ? Integer.MIN_VALUE : named.order();
    }
}
