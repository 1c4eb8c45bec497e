package io.taskmanager.gateway.route;

/** What the table says about a method and a path. */
public sealed interface Match {
    /** There is such a request, and {@code route} says what becomes of it. */
    record Found(Route route) implements Match {}

    /**
     * The path exists, the method does not.
     *
     * @param template the path's template, for metrics
     * @param allow the methods that do, as the Allow field lists them
     */
    record WrongMethod(String template, String allow) implements Match {}

    /** There is nothing. */
    record Unknown() implements Match {}
}
