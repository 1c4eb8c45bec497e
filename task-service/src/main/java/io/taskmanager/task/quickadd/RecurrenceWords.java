package io.taskmanager.task.quickadd;

import io.taskmanager.task.quickadd.Value.Repeated;
import io.taskmanager.task.quickadd.Value.TimeOfDay;
import io.taskmanager.task.recurrence.Recurrence;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a recurrence in words is, for those who have nothing but such words. Pure. */
public final class RecurrenceWords {

    private static final LocalDateTime WHENEVER = LocalDateTime.of(2000, 1, 1, 0, 0);

    private RecurrenceWords() {}

    /**
     * Reads words like {@code every other monday at 9:00}; the time of day is not looked at.
     *
     * @param language as its tag; English when it is none of those that quick add knows
     * @return empty when part of the words means something else, or is not understood
     */
    public static Optional<Recurrence> of(String words, String language) {
        Phrases phrases = Phrases.of(Phrases.LANGUAGES.contains(language) ? language : "en");
        List<Recognised> parts = new Line(words, phrases, WHENEVER, Set.of()).recognised();
        List<Repeated> repeated = parts.stream()
                .map(Recognised::value)
                .filter(Repeated.class::isInstance)
                .map(Repeated.class::cast)
                .toList();
        boolean times = parts.stream()
                .map(Recognised::value)
                .allMatch(value -> value instanceof Repeated || value instanceof TimeOfDay);
        return repeated.size() == 1 && times && rest(words, parts).isBlank()
                ? Optional.of(new Recurrence(
                        repeated.getFirst().cycle().rule(), repeated.getFirst().from(), null))
                : Optional.empty();
    }

    private static String rest(String words, List<Recognised> parts) {
        StringBuilder rest = new StringBuilder(words);
        parts.reversed().forEach(part -> rest.delete(part.start(), part.end()));
        return rest.toString();
    }
}
