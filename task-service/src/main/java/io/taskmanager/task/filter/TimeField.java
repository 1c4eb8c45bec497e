package io.taskmanager.task.filter;

/** The times that can be compared. */
public enum TimeField {
    DUE,
    START,
    CREATED,
    UPDATED,
    COMPLETED
}
