package io.taskmanager.task.task;

import io.taskmanager.task.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What lists search and sort by, derived from the fields and stored beside them, because a database cannot.
 *
 * @param title in lower case
 * @param due of a task without one: after all others, so that a keyset page never compares with null
 * @param words of title and description, for search; written only, null in what is read
 */
public record ListKeys(String title, Instant due, @Nullable List<String> words) {

    static final Instant NEVER = Instant.parse("+10001-01-01T00:00:00Z");

    static ListKeys of(TaskFields fields) {
        return new ListKeys(
                folded(fields.title()),
                fields.due() == null ? NEVER : fields.due().instant(),
                Words.of(fields.title(), fields.description()));
    }

    /** How titles are compared: whatever their case. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
