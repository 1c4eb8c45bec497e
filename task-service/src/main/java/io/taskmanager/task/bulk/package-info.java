/**
 * Many operations on tasks in one request, each done as if it had come by itself.
 *
 * <p>Knows no rules of tasks: whoever does one operation does it here as well.
 */
@NullMarked
package io.taskmanager.task.bulk;

import org.jspecify.annotations.NullMarked;
