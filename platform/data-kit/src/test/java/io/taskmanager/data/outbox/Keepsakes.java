package io.taskmanager.data.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was asked to keep, unless it is told to refuse. */
@ApplicationScoped
class Keepsakes implements EventKeeper {
    private final List<UUID> kept = new CopyOnWriteArrayList<>();
    private final List<UUID> refused = new CopyOnWriteArrayList<>();
    private volatile boolean refuses;

    @Override
    public void keep(List<OutboxEvent> events) {
        var ids = events.stream().map(OutboxEvent::id).toList();
        if (refuses) {
            refused.addAll(ids);
            throw new IllegalStateException("As it was told");
        }
        kept.addAll(ids);
    }

    void refuse(boolean now) {
        refuses = now;
    }

    boolean has(UUID event) {
        return kept.contains(event);
    }

    boolean hasRefused(UUID event) {
        return refused.contains(event);
    }
}
