package io.taskmanager.task.comment;

import io.taskmanager.task.words.Created;
import io.taskmanager.task.words.WordQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds comments for search, the newest first. Whoever asks has decided which projects may be read. */
@ApplicationScoped
public class CommentFinder {

    private final Comments comments;

    CommentFinder(Comments comments) {
        this.comments = comments;
    }

    /** Comments with all words; their tasks may be in the trash. */
    public List<Comment> find(Collection<UUID> projects, WordQuery words, @Nullable Created after, int limit) {
        return comments.found(projects, words, after, limit);
    }

    /** Of each of the tasks its newest comment with all words, if there is one. */
    public Map<UUID, UUID> newest(Collection<UUID> taskIds, WordQuery words) {
        return comments.newest(taskIds, words);
    }
}
