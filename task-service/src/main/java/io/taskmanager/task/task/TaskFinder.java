package io.taskmanager.task.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import io.taskmanager.data.consistency.LaggingReads;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.words.Created;
import io.taskmanager.task.words.WordConditions;
import io.taskmanager.task.words.WordQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Finds live tasks for search and export; a secondary may answer. Whoever asks has decided which projects may be read. */
@ApplicationScoped
public class TaskFinder {

    private final MongoCollection<Task> collection;
    private final LaggingReads lagging;
    private final Tasks tasks;
    private final TaskPlaces places;

    TaskFinder(MongoDatabase database, LaggingReads lagging, Tasks tasks, TaskPlaces places) {
        this.collection = database.getCollection(Tasks.NAME, Task.class);
        this.lagging = lagging;
        this.tasks = tasks;
        this.places = places;
    }

    /** Up to {@code limit} live tasks with all words in their titles, the newest first. */
    public List<Task> withTitle(Collection<UUID> projects, WordQuery words, @Nullable Created after, int limit) {
        return found(projects, WordConditions.allInTitle(Tasks.WORDS, words), after, limit);
    }

    /** Up to {@code limit} live tasks with all words, but not in their titles alone, the newest first. */
    public List<Task> withText(Collection<UUID> projects, WordQuery words, @Nullable Created after, int limit) {
        Bson text = and(WordConditions.all(Tasks.WORDS, words), nor(WordConditions.allInTitle(Tasks.WORDS, words)));
        return found(projects, text, after, limit);
    }

    private List<Task> found(Collection<UUID> projects, Bson words, @Nullable Created after, int limit) {
        Bson condition = and(in("projectId", projects), eq("lifecycle", Lifecycle.LIVE), words);
        return lagging.read(
                collection, in -> in.find(after == null ? condition : and(condition, WordConditions.olderThan(after)))
                        .projection(Tasks.WHOLE)
                        .sort(descending("createdAt", "_id"))
                        .limit(limit)
                        .into(new ArrayList<>()));
    }

    /** The live tasks with the number, at most one in each project. */
    public List<Task> numbered(Collection<UUID> projects, long number) {
        Bson condition = and(in("projectId", projects), eq("number", number), eq("lifecycle", Lifecycle.LIVE));
        return lagging.read(
                collection, in -> in.find(condition).projection(Tasks.WHOLE).into(new ArrayList<>()));
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

    /** All live tasks of a project, oldest first, as a reader takes them: at most {@code batch} at once. */
    void each(UUID projectId, int batch, Consumer<List<Task>> reader) {
        Bson live = and(eq("projectId", projectId), eq("lifecycle", Lifecycle.LIVE));
        lagging.read(collection, in -> {
            try (MongoCursor<Task> found = in.find(live)
                    .projection(Tasks.WHOLE)
                    .sort(ascending(TaskSort.CREATED.path, "_id"))
                    .batchSize(batch)
                    .iterator()) {
                List<Task> some = new ArrayList<>(batch);
                while (found.hasNext()) {
                    some.add(found.next());
                    if (some.size() == batch || !found.hasNext()) {
                        reader.accept(some);
                        some.clear();
                    }
                }
            }
            return null;
        });
    }
}
