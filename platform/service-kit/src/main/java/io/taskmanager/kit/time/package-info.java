/**
 * The clock, passed in wherever time matters, so that tests can set it.
 */
@NullMarked
package io.taskmanager.kit.time;

import org.jspecify.annotations.NullMarked;
