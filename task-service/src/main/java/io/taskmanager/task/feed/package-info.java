/**
 * Calendars that other programs subscribe to by a secret address.
 *
 * <p>Whoever has the address reads what its owner may read at that moment; only a hash of it is kept.
 */
@NullMarked
package io.taskmanager.task.feed;

import org.jspecify.annotations.NullMarked;
