/**
 * How lists are asked for and answered: the size of a page and where the next one starts.
 *
 * <p>Knows neither projects nor tasks; a page is never found by skipping.
 */
@NullMarked
package io.taskmanager.task.listing;

import org.jspecify.annotations.NullMarked;
