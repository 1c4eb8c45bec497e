/**
 * Answers kept in Redis, each for whom it was made and as long as what it tells of has not changed: found by a key that
 * says all that the answer depends on, so that nothing has ever to be thrown away. Without Redis it is slower, not wrong.
 */
@NullMarked
package io.taskmanager.task.cache;

import org.jspecify.annotations.NullMarked;
