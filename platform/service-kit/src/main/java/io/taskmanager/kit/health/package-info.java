/**
 * Is this service up? For people at /health; probes are on the management port.
 */
@NullMarked
package io.taskmanager.kit.health;

import org.jspecify.annotations.NullMarked;
