/**
 * CloudEvents 1.0 on Kafka, binary mode. Only the envelope: what the data mean is for producers and consumers.
 */
@NullMarked
package io.taskmanager.data.event;

import org.jspecify.annotations.NullMarked;
