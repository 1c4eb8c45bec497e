package io.taskmanager.task.relation;

/** What a stored relation says, read from its {@code from} to its {@code to}. */
public enum RelationType {
    /** The one has to be done before the other; blocks never make a circle. */
    BLOCKS,
    RELATES,
    DUPLICATES;

    /** Whether one between two tasks is enough, whichever comes first. */
    boolean mutual() {
        return this != BLOCKS;
    }
}
