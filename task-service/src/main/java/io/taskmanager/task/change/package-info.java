/**
 * What an edit changes, field by field, and at which version each field changed last.
 *
 * <p>Pure, but for the loop that repeats a conditional write; knows neither tasks nor projects.
 */
@NullMarked
package io.taskmanager.task.change;

import org.jspecify.annotations.NullMarked;
