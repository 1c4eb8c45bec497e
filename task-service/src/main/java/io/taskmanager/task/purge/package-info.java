/**
 * Empties the trash: what stayed there for its retention leaves, with an event of its own.
 *
 * <p>Every step is one conditional write, so any number of replicas may run it at once.
 */
@NullMarked
package io.taskmanager.task.purge;

import org.jspecify.annotations.NullMarked;
