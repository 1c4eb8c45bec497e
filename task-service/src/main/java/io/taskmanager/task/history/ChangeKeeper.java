package io.taskmanager.task.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.data.outbox.EventKeeper;
import io.taskmanager.data.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Moves changes from the document that changed into the history. What is purged takes its history along. */
@ApplicationScoped
class ChangeKeeper implements EventKeeper {

    private final Changes changes;
    private final ObjectMapper json;

    ChangeKeeper(Changes changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
    }

    @Override
    public void keep(List<OutboxEvent> events) {
        List<Change> told = events.stream()
                .map(event -> Change.of(event, json))
                .flatMap(Optional::stream)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        Change last = told.getLast();
        if (last.kind() != Kind.PURGED) {
            changes.keep(told);
        } else if (last.taskId() != null) {
            changes.forgetTask(last.taskId());
        } else {
            changes.forgetProject(last.projectId());
        }
    }
}
