/**
 * Tasks as files: JSON, CSV (RFC 4180) and iCalendar (RFC 5545), written while they are read, so that size does not matter.
 *
 * <p>A leaf of the service: reads tasks as their readers do, and changes nothing.
 */
@NullMarked
package io.taskmanager.task.export;

import org.jspecify.annotations.NullMarked;
