/**
 * Takes events from Kafka, each once for all replicas together, and hands them on.
 *
 * <p>Rule: a message that cannot be handled goes to {@code <topic>.dlq} with the reason and does not hold up the others;
 * a database that is away does.
 */
@NullMarked
package io.taskmanager.notification.intake;

import org.jspecify.annotations.NullMarked;
