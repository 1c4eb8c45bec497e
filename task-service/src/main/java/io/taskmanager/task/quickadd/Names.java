package io.taskmanager.task.quickadd;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whom a written name means: the one that is called so, or else the one whose name begins so. Nobody when there are two. */
final class Names {

    private Names() {}

    /**
     * The one thing that the name means.
     *
     * @param spellings everything that a thing is called
     */
    static <T> Optional<T> only(Collection<T> things, String name, Function<T, List<String>> spellings) {
        String folded = folded(name);
        return one(things, spellings, folded::equals)
                .or(() -> one(things, spellings, spelling -> spelling.startsWith(folded)));
    }

    private static <T> Optional<T> one(
            Collection<T> things, Function<T, List<String>> spellings, Predicate<String> fits) {
        List<T> fitting = things.stream()
                .filter(thing ->
                        spellings.apply(thing).stream().map(Names::folded).anyMatch(fits))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** Whatever the case, and what is between the parts of a name. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]+", "");
    }
}
