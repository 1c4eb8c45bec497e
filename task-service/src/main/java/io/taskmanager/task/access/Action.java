package io.taskmanager.task.access;

/** Everything a caller can ask of a project and of what is in it. */
public enum Action {
    READ_PROJECT,
    CHANGE_PROJECT,
    /** To the trash and back. */
    DELETE_PROJECT,
    MANAGE_MEMBERS,
    /** End one's own membership. */
    LEAVE_PROJECT,
    READ_TASKS,
    /** Create, change, delete and restore. */
    WRITE_TASKS,
    /** Write comments, change and delete one's own, react to those of others. */
    COMMENT,
    /** Delete comments of others. */
    MODERATE_COMMENTS
}
