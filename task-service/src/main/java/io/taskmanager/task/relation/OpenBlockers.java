package io.taskmanager.task.relation;

import io.taskmanager.task.task.Blockers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What tasks wait for, for many of them at once. */
@ApplicationScoped
class OpenBlockers implements Blockers {

    private final Relations relations;

    OpenBlockers(Relations relations) {
        this.relations = relations;
    }

    @Override
    public Map<UUID, Integer> open(Collection<UUID> tasks, Function<Collection<UUID>, Collection<UUID>> openAmong) {
        List<Relation> blocks = relations.blocking(tasks);
        if (blocks.isEmpty()) {
            return Map.of();
        }
        Set<UUID> open = new HashSet<>(
                openAmong.apply(blocks.stream().map(Relation::from).collect(Collectors.toSet())));
        return blocks.stream()
                .collect(Collectors.toMap(Relation::to, block -> open.contains(block.from()) ? 1 : 0, Integer::sum));
    }
}
