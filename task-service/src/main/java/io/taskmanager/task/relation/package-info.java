/**
 * What tasks have to do with each other: one blocks, duplicates or just relates to another, also across projects.
 *
 * <p>A relation is one document between two tasks. Whoever may see only one of them learns that there is another, and nothing
 * about it.
 */
@NullMarked
package io.taskmanager.task.relation;

import org.jspecify.annotations.NullMarked;
