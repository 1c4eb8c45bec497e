/**
 * Tasks: created, edited by several people at once without a lost edit, listed, trashed and restored.
 *
 * <p>Whether a caller may see or change a task is always the decision of the task's project.
 */
@NullMarked
package io.taskmanager.task.task;

import org.jspecify.annotations.NullMarked;
