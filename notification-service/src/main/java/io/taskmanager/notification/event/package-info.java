/**
 * What the other services tell this one, reduced to the fields it reads; each record is tested on the producer's examples.
 *
 * <p>Rule: unknown fields and unknown event types are ignored, because a v1 schema may gain both.
 */
@NullMarked
package io.taskmanager.notification.event;

import org.jspecify.annotations.NullMarked;
