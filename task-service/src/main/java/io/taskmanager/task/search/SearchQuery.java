package io.taskmanager.task.search;

import io.taskmanager.kit.page.ListParameters;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.text.Characters;
import io.taskmanager.task.words.WordQuery;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param key of a task, when it may be one
 * @param archived also in archived projects
 */
record SearchQuery(String text, WordQuery words, Optional<TaskKey> key, boolean archived) {

    static final int MAX_LENGTH = 200;
    static final int MAX_WORDS = 30;

    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9]{2,10})-(\\d{1,9})");

    /** A task is called by the key of its project and its number: WEB-12. */
    record TaskKey(String project, long number) {}

    /** @throws InvalidFields on {@code q} when it asks for nothing, or for too much */
    static SearchQuery parse(@Nullable String q, @Nullable String archived) {
        boolean withArchived = ListParameters.flag("archived", archived);
        String text = q == null ? "" : q.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH || !Characters.oneLine(text)) {
            throw InvalidFields.of(
                    "q", "must be 1 to %d characters in one line, without control characters".formatted(MAX_LENGTH));
        }
        WordQuery words = WordQuery.of(text);
        if (words.size() == 0) {
            throw InvalidFields.of("q", "must contain a letter or a digit");
        }
        if (words.size() > MAX_WORDS) {
            throw InvalidFields.of("q", "must have at most %d words".formatted(MAX_WORDS));
        }
        return new SearchQuery(text, words, key(text), withArchived);
    }

    private static Optional<TaskKey> key(String text) {
        Matcher key = KEY.matcher(text);
        return key.matches()
                ? Optional.of(new TaskKey(key.group(1).toUpperCase(Locale.ROOT), Long.parseLong(key.group(2))))
                : Optional.empty();
    }

    /** Everything that the answer depends on, so that a cursor only opens where it was made. */
    String context(UUID caller) {
        return "search|%s|%s|%s".formatted(caller, archived, text);
    }
}
