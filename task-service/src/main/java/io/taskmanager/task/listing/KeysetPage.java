package io.taskmanager.task.listing;

import io.taskmanager.kit.page.Page;
import java.util.List;
import java.util.function.Function;

/** Makes a page of a query for one item more than the page holds: the item more tells that there is a next page. */
public final class KeysetPage {

    private KeysetPage() {}

    /** @param cursor seals the position of the last item of the page */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
