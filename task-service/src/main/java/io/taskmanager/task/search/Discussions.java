package io.taskmanager.task.search;

import io.taskmanager.task.comment.Comment;
import io.taskmanager.task.comment.CommentFinder;
import io.taskmanager.task.task.Task;
import io.taskmanager.task.task.TaskFinder;
import io.taskmanager.task.words.Created;
import io.taskmanager.task.words.WordQuery;
import io.taskmanager.task.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds tasks by what was said about them, each once: by the newest of the comments, unless it was found otherwise. */
@ApplicationScoped
class Discussions {

    private static final int BATCH = 100;
    /** Comments looked at for a page. More may be on tasks that were found otherwise; then the page ends early. */
    private static final int MOST_BATCHES = 5;

    private final CommentFinder comments;
    private final TaskFinder tasks;

    Discussions(CommentFinder comments, TaskFinder tasks) {
        this.comments = comments;
        this.tasks = tasks;
    }

    /**
     * The tasks found.
     *
     * @param reached where to go on, when there may be more; null at the end
     */
    record Part(List<Found> found, @Nullable Created reached) {}

    Part find(
            Collection<UUID> projects, WordQuery words, Predicate<Task> elsewhere, @Nullable Created after, int limit) {
        List<Found> found = new ArrayList<>();
        Created reached = after;
        for (int batch = 0; batch < MOST_BATCHES && found.size() < limit; batch++) {
            List<Comment> said = comments.find(projects, words, reached, BATCH);
            found.addAll(newestOnTheirTasks(said, projects, words, elsewhere));
            if (said.size() < BATCH) {
                return new Part(found, null);
            }
            reached = new Created(said.getLast().createdAt(), said.getLast().id());
        }
        return new Part(found, reached);
    }

    private List<Found> newestOnTheirTasks(
            List<Comment> said, Collection<UUID> projects, WordQuery words, Predicate<Task> elsewhere) {
        if (said.isEmpty()) {
            return List.of();
        }
        Collection<UUID> about = said.stream().map(Comment::taskId).collect(Collectors.toSet());
        Map<UUID, UUID> newest = comments.newest(about, words);
        Map<UUID, Task> fitting = tasks.live(about).stream()
                .filter(task -> projects.contains(task.projectId()))
                .filter(task -> !elsewhere.test(task))
                .filter(task -> !words.allIn(
                        Words.of(task.fields().title(), task.fields().description())))
                .collect(Collectors.toMap(Task::id, Function.identity()));
        return said.stream()
                .filter(comment -> comment.id().equals(newest.get(comment.taskId())))
                .flatMap(comment ->
                        Stream.ofNullable(fitting.get(comment.taskId())).map(task -> Found.by(comment, task)))
                .toList();
    }
}
