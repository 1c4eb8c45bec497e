package io.taskmanager.task.search;

import io.taskmanager.task.comment.Comment;
import io.taskmanager.task.task.Task;
import io.taskmanager.task.words.Created;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task and where it was found.
 *
 * @param comment the newest one with the words, when it was found by what was said
 */
record Found(Place in, Task task, @Nullable Comment comment) {

    static Found of(Place in, Task task) {
        return new Found(in, task, null);
    }

    static Found by(Comment comment, Task task) {
        return new Found(Place.COMMENT, task, comment);
    }

    Position position() {
        return new Position(
                in,
                comment == null
                        ? new Created(task.createdAt(), task.id())
                        : new Created(comment.createdAt(), comment.id()));
    }

    /** Where a page ended: the place, and what was the last there. */
    record Position(Place in, Created last) {

        static Position parse(List<String> texts) {
            return new Position(Place.valueOf(texts.getFirst()), Created.parse(texts.subList(1, 3)));
        }

        List<String> texts() {
            List<String> texts = new ArrayList<>(List.of(in.name()));
            texts.addAll(last.texts());
            return texts;
        }
    }
}
