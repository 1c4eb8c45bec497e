package io.taskmanager.task.task;

/**
 * A task after a write, or as it is at the repetition of one.
 *
 * @param version that the write made; lower than the task's when others have written since
 */
record Written(Task task, String projectKey, long version) {

    static Written now(Task task, String projectKey) {
        return new Written(task, projectKey, task.version());
    }

    TaskVersion toVersion() {
        return new TaskVersion(task.id(), version);
    }
}
