/**
 * What has become of tasks and projects, change by change: who, when, which field, from what to what.
 *
 * <p>A change commits as the event in the document that it changes; the relay keeps it here before that event leaves.
 */
@NullMarked
package io.taskmanager.task.history;

import org.jspecify.annotations.NullMarked;
