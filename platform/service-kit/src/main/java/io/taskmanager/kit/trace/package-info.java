/**
 * Which requests are traced. Nothing is, and nothing leaves, unless somebody named a collector; and a client may join a
 * trace but never decide that one is kept.
 */
@NullMarked
package io.taskmanager.kit.trace;

import org.jspecify.annotations.NullMarked;
