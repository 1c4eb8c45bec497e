package io.taskmanager.task.task;

import io.taskmanager.task.words.Created;
import io.taskmanager.task.words.WordQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds live tasks for search, the newest first. Whoever asks has decided which projects may be read. */
@ApplicationScoped
public class TaskFinder {

    private final Tasks tasks;
    private final TaskPlaces places;

    TaskFinder(Tasks tasks, TaskPlaces places) {
        this.tasks = tasks;
        this.places = places;
    }

    /** Those with all words in their titles. */
    public List<Task> withTitle(Collection<UUID> projects, WordQuery words, @Nullable Created after, int limit) {
        return tasks.withTitle(projects, words, after, limit);
    }

    /** Those with all words in title and description, but not in the title alone. */
    public List<Task> withText(Collection<UUID> projects, WordQuery words, @Nullable Created after, int limit) {
        return tasks.withText(projects, words, after, limit);
    }

    /** Those with the number, at most one in each project. */
    public List<Task> numbered(Collection<UUID> projects, long number) {
        return tasks.numbered(projects, number);
    }

    /** Those that had the number in one of the projects before they moved; they may be in any project now. */
    public List<Task> formerlyNumbered(Collection<UUID> projects, long number) {
        List<UUID> found = places.formerly(projects, number);
        return found.isEmpty() ? List.of() : tasks.live(found);
    }

    /** Those of the tasks that are not in the trash, in no order. */
    public List<Task> live(Collection<UUID> ids) {
        return tasks.live(ids);
    }
}
