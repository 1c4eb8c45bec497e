/**
 * How a service ends. Draining requests is Quarkus' part; what remains is to end streams in time, and the exit code.
 */
@NullMarked
package io.taskmanager.kit.shutdown;

import org.jspecify.annotations.NullMarked;
