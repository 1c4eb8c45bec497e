/**
 * A task written in one line, as people say it: {@code Pay rent !3 #home @ann tomorrow 5pm every month}.
 *
 * <p>The words of a language are in its resource file; what is not recognised stays in the title, and nothing is an error.
 */
@NullMarked
package io.taskmanager.task.quickadd;

import org.jspecify.annotations.NullMarked;
