package io.taskmanager.task.task;

/** Everything that can be told of a task. */
enum TaskEventType {
    CREATED("task.created.v1"),
    CHANGED("task.changed.v1"),
    /** A change that made it, or one of its occurrences, done, with all other changes of the same write. */
    COMPLETED("task.completed.v1"),
    /** A change that made it no longer done. */
    REOPENED("task.reopened.v1"),
    /** To another project, as told in the one that it left. */
    MOVED_OUT("task.moved-out.v1"),
    /** From another project, as told in the one that it came to. */
    MOVED_IN("task.moved-in.v1"),
    DELETED("task.deleted.v1"),
    RESTORED("task.restored.v1"),
    PURGED("task.purged.v1");

    /** The CloudEvents type. */
    final String type;

    TaskEventType(String type) {
        this.type = type;
    }
}
