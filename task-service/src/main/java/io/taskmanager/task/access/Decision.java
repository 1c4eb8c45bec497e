package io.taskmanager.task.access;

/** The answer to "may this caller do that?". */
public enum Decision {
    ALLOWED,
    /** The caller knows of the thing, but the role is too low. */
    FORBIDDEN,
    /** The caller must not learn that the thing exists. */
    HIDDEN
}
