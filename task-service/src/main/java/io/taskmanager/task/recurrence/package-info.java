/**
 * When a task that repeats comes again: rules of RFC 5545 on the wall clock of the task's zone.
 *
 * <p>Pure; knows neither tasks nor stores, and only {@code Rule} knows the library that expands rules.
 */
@NullMarked
package io.taskmanager.task.recurrence;

import org.jspecify.annotations.NullMarked;
