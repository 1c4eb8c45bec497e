/**
 * Tasks from files of other programs: an upload becomes a job that any replica works on, line by line, each line once.
 *
 * <p>Knows how to read files; whether a task may be created, and where, is decided where every task is created.
 */
@NullMarked
package io.taskmanager.task.imports;

import org.jspecify.annotations.NullMarked;
