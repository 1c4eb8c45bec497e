/**
 * When a task reminds: reminders as data of a task, in the terms of a VALARM's TRIGGER (RFC 5545, 3.8.6.3).
 *
 * <p>Pure but for the limit; who is reminded, and how, is decided elsewhere.
 */
@NullMarked
package io.taskmanager.task.reminder;

import org.jspecify.annotations.NullMarked;
