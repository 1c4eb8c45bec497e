/**
 * How a service ends. Draining requests is Quarkus' part; what remains to be said is the exit code.
 */
@NullMarked
package io.taskmanager.kit.shutdown;

import org.jspecify.annotations.NullMarked;
