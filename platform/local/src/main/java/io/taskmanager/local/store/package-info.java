/**
 * Mongo, Kafka and Redis without an installation, each in a process of its own.
 *
 * <p>Only the Embedded* classes know the servers' libraries.
 */
@NullMarked
package io.taskmanager.local.store;

import org.jspecify.annotations.NullMarked;
