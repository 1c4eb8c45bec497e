package io.taskmanager.kit.page;

import io.taskmanager.kit.problem.InvalidFields;
import org.jspecify.annotations.Nullable;

/** Query parameters that every list has, read strictly: a wrong one is named, not ignored. */
public final class ListParameters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    private ListParameters() {}

    /** The number of items of a page: 1 to {@value #MAX_LIMIT}, {@value #DEFAULT_LIMIT} when absent. */
    public static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[1-9]\\d{0,2}") && Integer.parseInt(limit) <= MAX_LIMIT) {
            return Integer.parseInt(limit);
        }
        throw InvalidFields.of("limit", "must be a whole number from 1 to " + MAX_LIMIT);
    }

    /** A parameter that is true, false or absent, which means false. */
    public static boolean flag(String name, @Nullable String value) {
        return switch (value) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidFields.of(name, "must be true or false");
        };
    }
}
