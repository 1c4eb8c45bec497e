/**
 * Who may do what: roles, actions and the one table between them.
 *
 * <p>Pure: knows neither HTTP nor Mongo, and no other package decides about a permission.
 */
@NullMarked
package io.taskmanager.task.access;

import org.jspecify.annotations.NullMarked;
