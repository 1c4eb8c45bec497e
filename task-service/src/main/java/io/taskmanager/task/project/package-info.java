/**
 * Projects and their members: the unit of sharing, and of every permission.
 *
 * <p>One document holds a project with all its members, so a change of either commits with its event in one write.
 */
@NullMarked
package io.taskmanager.task.project;

import org.jspecify.annotations.NullMarked;
