/**
 * The live stream: every event a user may see, pushed to his open browsers milliseconds after it reached Kafka.
 *
 * <p>Rule: what decides (positions, replay, who may see what) is plain code under one lock; only {@code Broadcast} knows
 * Kafka, only {@code StreamResource} knows HTTP.
 */
@NullMarked
package io.taskmanager.notification.live;

import org.jspecify.annotations.NullMarked;
