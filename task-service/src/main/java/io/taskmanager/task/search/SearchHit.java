package io.taskmanager.task.search;

import io.taskmanager.task.project.Project;
import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.Status;
import io.taskmanager.task.task.Task;
import io.taskmanager.task.task.TaskAccess;
import io.taskmanager.task.words.TextRange;
import io.taskmanager.task.words.WordQuery;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task that was found.
 *
 * @param id of the task
 * @param titleMatches what was searched for in the title, as far as it is there
 * @param foundIn what its place in the list comes from
 * @param commentId of the comment that the snippet is of
 */
@Schema(
        name = "SearchHit",
        requiredProperties = {
            "id",
            "key",
            "projectId",
            "projectName",
            "title",
            "titleMatches",
            "status",
            "done",
            "priority",
            "foundIn",
            "snippet"
        })
public record SearchHit(
        UUID id,
        @Schema(examples = "HOME-12") String key,
        UUID projectId,
        String projectName,
        String title,
        List<TextRange> titleMatches,
        Status status,
        boolean done,
        int priority,
        @Schema(nullable = true) @Nullable Due due,
        Place foundIn,
        Snippet snippet,
        @Schema(nullable = true) @Nullable UUID commentId) {

    static SearchHit of(Found found, Project project, WordQuery words) {
        Task task = found.task();
        String title = task.fields().title();
        return new SearchHit(
                task.id(),
                new TaskAccess.Accessible(task, project).key(),
                project.id(),
                project.fields().name(),
                title,
                words.in(title),
                task.fields().status(),
                task.fields().done(),
                task.fields().priority(),
                task.fields().due(),
                found.in(),
                snippet(found, words),
                found.comment() == null ? null : found.comment().id());
    }

    private static Snippet snippet(Found found, WordQuery words) {
        if (found.comment() != null) {
            return Snippet.of(Place.COMMENT, found.comment().fields().text(), words);
        }
        String description = found.task().fields().description();
        boolean inTitle =
                found.in() != Place.DESCRIPTION || words.in(description).isEmpty();
        return inTitle
                ? Snippet.of(Place.TITLE, found.task().fields().title(), words)
                : Snippet.of(Place.DESCRIPTION, description, words);
    }
}
