/**
 * Events waiting to leave: stored with the change that caused them, sent at least once, in order per aggregate.
 * Knows Mongo and Kafka; knows nothing of tasks.
 */
@NullMarked
package io.taskmanager.data.outbox;

import org.jspecify.annotations.NullMarked;
