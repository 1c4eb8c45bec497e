/**
 * Search over the tasks of all projects that somebody may see, and over what was said about them.
 *
 * <p>The projects are read with each question and are part of every query, so nobody finds what is not theirs.
 */
@NullMarked
package io.taskmanager.task.search;

import org.jspecify.annotations.NullMarked;
