/**
 * Answers kept in Redis, each for whom it was made and as long as what it tells of has not changed: found by a key that
 * says all that the answer depends on, so that nothing has ever to be thrown away. Without Redis it is slower, not wrong. Without
 * the database the last answer to a question is given again, and says that it is old.
 */
@NullMarked
package io.taskmanager.task.cache;

import org.jspecify.annotations.NullMarked;
