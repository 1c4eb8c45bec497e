/**
 * The history of this service's database.
 *
 * <p>Rule: a released migration never changes; what comes later is a migration of its own.
 */
@NullMarked
package io.taskmanager.notification.schema;

import org.jspecify.annotations.NullMarked;
