/**
 * The order of things: every request of the main port passes here, and nothing behind it is reachable otherwise.
 * Knows all other packages of the gateway; none of them knows it.
 */
@NullMarked
package io.taskmanager.gateway.edge;

import org.jspecify.annotations.NullMarked;
