package io.taskmanager.task.relation;

import io.taskmanager.kit.page.Cursors;
import io.taskmanager.kit.page.Page;
import io.taskmanager.task.listing.KeysetPage;
import io.taskmanager.task.task.TaskAccess;
import io.taskmanager.task.task.TaskAccess.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads relations for those who may see their task. */
@ApplicationScoped
class RelationReading {

    private final TaskAccess access;
    private final Relations relations;
    private final Cursors cursors;

    RelationReading(TaskAccess access, Relations relations, Cursors cursors) {
        this.access = access;
        this.relations = relations;
        this.cursors = cursors;
    }

    /** A page may be shorter than asked for: relations to what is in the trash are left out until that comes back. */
    RelationPage page(UUID taskId, UUID caller, @Nullable String cursor, int limit) {
        access.readable(taskId, caller);
        String context = "relations/%s/%s".formatted(taskId, caller);
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(context, cursor).getFirst());
        Page<Relation> page = KeysetPage.of(
                relations.page(taskId, after, limit + 1),
                limit,
                last -> cursors.seal(context, List.of(last.id().toString())));
        Sight others = access.sight(
                page.items().stream().map(each -> each.otherThan(taskId)).toList(), caller);
        return new RelationPage(
                page.items().stream()
                        .filter(each -> others.isThere(each.otherThan(taskId)))
                        .map(each -> RelationView.of(each, taskId, others.of(each.otherThan(taskId))))
                        .toList(),
                page.next());
    }
}
