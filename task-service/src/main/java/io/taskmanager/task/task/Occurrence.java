package io.taskmanager.task.task;

/**
 * One occurrence of a recurring task that is done, while the task goes on.
 *
 * @param number counts the completed ones of the series, from 1
 * @param due of this occurrence
 */
record Occurrence(int number, Due due) {}
