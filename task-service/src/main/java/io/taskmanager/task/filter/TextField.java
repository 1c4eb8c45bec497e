package io.taskmanager.task.filter;

/** The texts that can be searched for a part of them. */
public enum TextField {
    TITLE,
    DESCRIPTION
}
