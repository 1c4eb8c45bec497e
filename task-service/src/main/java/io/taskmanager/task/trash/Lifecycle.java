package io.taskmanager.task.trash;

/** Where a project or task is. An equality in every list query, so that the trash costs a live list nothing. */
public enum Lifecycle {
    LIVE,
    /** Deleted, but restorable. */
    TRASHED,
    /** There for nobody; the document only waits until its last event has left. */
    PURGED
}
