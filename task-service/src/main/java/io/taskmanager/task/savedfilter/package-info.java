/**
 * Filters that people save as views of their own: a name for a filter with its order. They are in no event, since nobody
 * but their owner ever sees them.
 *
 * <p>One document holds all of a person, so that their limit and their order are kept by one write.
 */
@NullMarked
package io.taskmanager.task.savedfilter;

import org.jspecify.annotations.NullMarked;
